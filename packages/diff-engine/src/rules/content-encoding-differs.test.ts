import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

/** What a side sends of a type; `sent` is the codings, null for none. */
const coded = (sent: string | null, type: string | null = 'text/html'): SideSketch => ({
  headers: {
    ...(type === null ? {} : { 'content-type': type }),
    ...(sent === null ? {} : { 'content-encoding': sent }),
  },
});
const length = (value: string): SideSketch => ({ headers: { 'content-length': value } });

testRule('content-encoding-differs', {
  agrees: [
    ['neither', coded(null), coded(null)],
    ['identity is none', coded('identity'), coded(null)],
    ['an edge’s choice', coded('br'), coded('gzip')],
    ['another of its choices', coded('zstd'), coded('X-GZIP')],
    ['nothing to compress', coded('gzip'), { ...coded(null), body: { bytes: 0 } }],
    ['another status, which its own rule tells', coded('br'), { ...coded(null), status: 503 }],
    ['other lengths', length('10'), length('9000')],
    ['a length against chunks', length('10'), { headers: { 'transfer-encoding': 'chunked' } }],
    ['a length twice', length('10'), length('10, 10')],
  ],
  drifts: [
    ['text that production sends as it is', coded('br'), coded(null), 'warn', 'right-weaker'],
    ['text that staging sends as it is', coded(null), coded('br'), 'info', 'left-weaker'],
    ...['application/json', 'text/javascript', 'image/svg+xml', 'text/css'].map(
      (type): [string, SideSketch, SideSketch, 'warn', 'right-weaker'] => [
        type,
        coded('gzip', type),
        coded(null, type),
        'warn',
        'right-weaker',
      ],
    ),
    ['a picture', coded('gzip', 'image/png'), coded(null, 'image/png'), 'info', 'right-weaker'],
    ['of no type', coded('gzip', null), coded(null, null), 'info', 'right-weaker'],
    ['of no type on one side', coded('gzip'), coded(null, null), 'info', 'right-weaker'],
    [
      'a body that is not empty',
      coded('gzip'),
      { ...coded(null), body: { bytes: 9 } },
      'warn',
      'right-weaker',
    ],
    ['no coding at all', coded('gzip'), coded('utf-8'), 'warn', 'right-weaker'],
    ['coded twice', coded('gzip'), coded('gzip, deflate'), 'info', 'none'],
    ['two lengths', length('10'), length('10, 11'), 'warn', 'right-weaker'],
    ['no number', length('ten'), length('10'), 'info', 'left-weaker'],
  ],
});

it.each<[left: SideSketch, right: SideSketch, message: string, keys: string[]]>([
  [coded('br'), coded(null), 'The right side does not compress the content.', ['content-encoding']],
  [
    coded('utf-8'),
    coded(null),
    'The left side names a coding that clients do not know (utf-8).',
    ['content-encoding'],
  ],
  [
    coded(null),
    coded('utf-8'),
    'The right side names a coding that clients do not know (utf-8).',
    ['content-encoding'],
  ],
  [
    coded('gzip'),
    coded('deflate'),
    'The content is coded as gzip on the left and deflate on the right.',
    ['content-encoding'],
  ],
  [length('1, 2'), {}, 'The left side gives no single length.', ['content-length']],
])('%j and %j in words', (left, right, message, keys) => {
  expect(judged('content-encoding-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'content', keys }] },
  ]);
});

it.each<[left: SideSketch, right: SideSketch, keys: string[], reason: RegExp]>([
  [coded('br'), coded('gzip'), ['content-encoding'], /packed/],
  [coded('br'), { ...coded(null), body: { bytes: 0 } }, ['content-encoding'], /packed/],
  [{ ...length('10'), body: {} }, { ...length('11'), body: {} }, ['content-length'], /packed/],
  [
    length('10'),
    { headers: { 'transfer-encoding': 'chunked' } },
    ['content-length', 'transfer-encoding'],
    /packed/,
  ],
  [coded('br'), { ...coded(null), status: 503 }, ['content-encoding'], /another answer/],
])('%j and %j are forgiven', (left, right, keys, reason) => {
  expect(judged('content-encoding-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [{ section: 'content', keys, reason: expect.stringMatching(reason) }],
  });
});

it('forgives the length beside a coding that differs', () => {
  const left = { headers: { 'content-encoding': 'br', 'content-length': '10' } };
  expect(judged('content-encoding-differs', left, length('40'))).toMatchObject({
    findings: [{ evidence: [{ keys: ['content-encoding'] }] }],
    forgiven: [{ keys: ['content-length'] }],
  });
});

it('leaves the length of what was not read to length-differs', () => {
  expect(judged('content-encoding-differs', length('10'), length('11')).forgiven).toEqual([]);
  expect(judged('length-differs', length('10'), length('11')).forgiven).toMatchObject([
    { keys: ['content-length'], reason: expect.stringMatching(/not read/) },
  ]);
});
