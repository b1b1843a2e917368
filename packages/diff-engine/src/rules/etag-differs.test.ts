import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const etag = (value: string, body?: SideSketch['body'], coding?: string): SideSketch => ({
  headers: { etag: value, ...(coding ? { 'content-encoding': coding } : {}) },
  ...(body ? { body } : {}),
});
const date = (value: string): SideSketch => ({ headers: { 'last-modified': value } });
const [SUNDAY, MONDAY] = ['Sun, 06 Nov 1994 08:49:37 GMT', 'Mon, 07 Nov 1994 08:49:37 GMT'];
const other = { sha256: 'b'.repeat(64) };

testRule('etag-differs', {
  agrees: [
    ['the same', etag('"a"', {}), etag('"a"', {})],
    ['another version', etag('"a"', {}), etag('"b"', other)],
    ['bodies that are not known', etag('"a"'), etag('"b"')],
    ['one body that is not known', etag('"a"', {}), etag('"b"')],
    ['the mark of a compressed variant', etag('"a"', {}), etag('"a-gzip"', {})],
    ['the same body in another coding', etag('"a"', {}, 'gzip'), etag('"b"', {}, 'br')],
    [
      'bodies that are not read whole',
      etag('"a"', { truncated: true }),
      etag('"b"', { truncated: true }),
    ],
    ['an error page has none', etag('"a"'), { status: 500 }],
    ['written at other times', date(SUNDAY), date(MONDAY)],
    ['no date at all', date('yesterday'), {}],
  ],
  drifts: [
    ['lost', etag('"a"'), {}, 'info', 'right-weaker'],
    ['lost on staging', {}, etag('"a"'), 'info', 'left-weaker'],
    ['made weak', etag('"a"'), etag('W/"a"'), 'info', 'right-weaker'],
    ['not quoted', etag('a'), etag('"a"'), 'info', 'left-weaker'],
    ['one body with two names', etag('"a"', {}), etag('"b"', {}), 'info', 'none'],
    [
      'one body with two names in one coding',
      etag('"a"', {}, 'gzip'),
      etag('"b"', {}, 'x-gzip'),
      'info',
      'none',
    ],
    ['no date on one side', date(SUNDAY), {}, 'info', 'right-weaker'],
    ['no valid date on one side', date('yesterday'), date(SUNDAY), 'info', 'left-weaker'],
    ['an ETag here, a date there', etag('"a"'), date(SUNDAY), 'info', 'none'],
  ],
});

it.each<[left: SideSketch, right: SideSketch, message: string, keys: string[]]>([
  [etag('"a"'), {}, 'The right side sends no ETag.', ['etag']],
  [etag('W/"a"'), etag('"a"'), 'The ETag of the left side is weak.', ['etag']],
  [etag('"a"'), etag('a'), 'The ETag of the right side lacks its quotes.', ['etag']],
  [etag('"a"', {}), etag('"b"', {}), 'The same content has another ETag on each side.', ['etag']],
  [{}, date(SUNDAY), 'The left side sends no valid Last-Modified.', ['last-modified']],
  [
    { headers: { etag: '"a"', 'last-modified': SUNDAY } },
    date(SUNDAY),
    'The right side sends no ETag.',
    ['etag'],
  ],
  [
    etag('"a"'),
    date(SUNDAY),
    'The right side sends no ETag. The left side sends no valid Last-Modified.',
    ['etag', 'last-modified'],
  ],
])('%j and %j in words', (left, right, message, keys) => {
  expect(judged('etag-differs', left, right)).toMatchObject({
    findings: [{ message, evidence: [{ section: 'cache', keys }] }],
    forgiven: [],
  });
});

it.each<[left: SideSketch, right: SideSketch, keys: string[], reason: RegExp]>([
  [etag('"a"'), etag('"b"'), ['etag'], /version/],
  [date(SUNDAY), date(MONDAY), ['last-modified'], /version/],
  [etag('"a"'), { status: 500 }, ['etag'], /another answer/],
])('%j and %j are forgiven', (left, right, keys, reason) => {
  expect(judged('etag-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [{ section: 'cache', keys, reason: expect.stringMatching(reason) }],
  });
});

it('is the same difference from release to release', () => {
  const [one, next] = [
    judged('etag-differs', etag('"a"', {}), etag('"b"', {})),
    judged('etag-differs', etag('"c"', other), etag('"d"', other)),
  ];
  expect(one.findings[0]?.fingerprint).toBe(next.findings[0]?.fingerprint);
});
