import type { Finding } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { alignValues } from './align-values.ts';
import { finding } from './sample-comparison.ts';
import type { TextPart } from './split-at-difference.ts';

const hosts = { left: 'a.example', right: 'b.example' };

/** What differs stands in brackets. */
const say = (parts: TextPart[] | undefined) =>
  parts?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('') ?? '-';

const rowsOf = (change: Partial<Finding>) =>
  alignValues(finding(change), hosts)?.map(
    ({ name, left, right, differs }) =>
      `${name} ${differs ? '!' : '='} ${say(left)} / ${say(right)}`,
  );

const field = (name: string, left_value: string | null, right_value: string | null) => ({
  evidence: [{ section: 'cache' as const, keys: ['storable_by', name] }],
  left_value,
  right_value,
});

it.each<[string, Partial<Finding>, string[] | undefined]>([
  [
    'directives',
    field('cache-control', 'private, max-age=0', 'max-age=60, PRIVATE'),
    ['private = private / PRIVATE', 'max-age ! [0] / [60]'],
  ],
  [
    'sources of a policy, in any order',
    field(
      'content-security-policy',
      "script-src 'self' https://x",
      "script-src https://x 'self' 'unsafe-inline'; img-src *",
    ),
    ["script-src ! 'self' https://x / https://x 'self' ['unsafe-inline']", 'img-src ! - / [*]'],
  ],
  [
    'a field of one side',
    field('vary', 'Cookie, Origin', null),
    ['cookie ! [Cookie] / -', 'origin ! [Origin] / -'],
  ],
  ['one part is shown whole', field('vary', 'Cookie', null), undefined],
  ['a field without parts', field('etag', '"a"', '"b"'), undefined],
  [
    'attributes, a flag among them',
    { left_value: { secure: '', samesite: 'Lax' }, right_value: { samesite: 'None', path: null } },
    ['secure ! [] / -', 'samesite ! [Lax] / [None]', 'path = - / -'],
  ],
  [
    'hops, beside their like',
    {
      left_value: ['https://a.example/login', 'https://a.example/new'],
      right_value: ['https://b.example/new'],
    },
    ['1 ! [https://a.example/login] / -', '2 = https://a.example/new / https://b.example/new'],
  ],
  ['numbers', { left_value: 200, right_value: 500 }, undefined],
  ['nested', { left_value: { a: [1] }, right_value: { a: [2] } }, undefined],
])('%s', (_, change, expected) => expect(rowsOf(change)).toEqual(expected));
