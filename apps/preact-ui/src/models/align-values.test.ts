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
    ({ policy, name, isIgnored, left, right, differs }) =>
      `${policy === undefined ? '' : `${policy}: `}${name}${isIgnored ? ' (ignored)' : ''} ` +
      `${differs ? '!' : '='} ${say(left)} / ${say(right)}`,
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
    'a path that differs in nothing but its case',
    field(
      'content-security-policy',
      "script-src 'SELF' https://CDN.example/App.js 'nonce-AbC'; report-to Main",
      "script-src 'self' https://cdn.example/app.js 'nonce-abc'; report-to main",
    ),
    [
      "script-src ! 'SELF' [https://CDN.example/App.js] ['nonce-AbC'] / 'self' [https://cdn.example/app.js] ['nonce-abc']",
      'report-to ! [Main] / [main]',
    ],
  ],
  [
    'a target that differs in nothing but its case',
    field('link', '</A.css>; rel=preload, </b>', '</a.css>; rel=preload, </b>'),
    [
      '</A.css>; rel=preload ! [</A.css>; rel=preload] / -',
      '</b> = </b> / </b>',
      '</a.css>; rel=preload ! - / [</a.css>; rel=preload]',
    ],
  ],
  [
    'names of fields, in any case',
    field('vary', 'COOKIE, Origin', 'cookie'),
    ['cookie = COOKIE / cookie', 'origin ! [Origin] / -'],
  ],
  [
    'policies, beside their like',
    field(
      'content-security-policy',
      "img-src *; script-src 'self', default-src 'none'",
      "default-src 'none'",
    ),
    ['1: img-src ! [*] / -', "1: script-src ! ['self'] / -", "2: default-src = 'none' / 'none'"],
  ],
  [
    'a directive that is given again, and ignored',
    field('content-security-policy', "script-src 'self'; script-src *", "script-src 'self'"),
    ["script-src = 'self' / 'self'", 'script-src (ignored) = * / -'],
  ],
  [
    'a directive that a cache hears twice',
    field('cache-control', 'max-age=1, max-age=2', 'max-age=1'),
    ['max-age = 1 / 1', 'max-age ! [2] / -'],
  ],
  [
    'a field of one side',
    field('vary', 'Cookie, Origin', null),
    ['cookie ! [Cookie] / -', 'origin ! [Origin] / -'],
  ],
  [
    'one directive, beside its like',
    field('content-security-policy', "script-src 'self'", 'script-src *'),
    ["script-src ! ['self'] / [*]"],
  ],
  [
    'policies without end',
    field('content-security-policy', 'a,'.repeat(9000), 'a,'.repeat(9000)),
    undefined,
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
