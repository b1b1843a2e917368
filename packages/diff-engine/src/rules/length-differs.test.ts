import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const body = (bytes: number, more = {}) => ({
  body: { bytes, media_type: 'text/html', sha256: bytes.toString(16).padStart(64, '0'), ...more },
});
const page = {
  ...{ title: 'Shop', canonical: null, robots: null, generator: null },
  ...{ asset_hosts: [], mixed_content: [] },
};
const silent = { ...page, title: null };
const shape = { $: 'object' };
const json = { media_type: 'application/json' };

/** More than is read, with the length that the server says. */
const cut = (length: string, more: Record<string, string> = {}, sha256 = 'c') => ({
  body: { bytes: 500, media_type: 'video/mp4', truncated: true, sha256: sha256.repeat(64) },
  headers: { 'content-length': length, ...more },
});

/** No more than what the server says, as after HEAD. */
const unread = (length?: string, more: Record<string, string> = {}) => ({
  headers: {
    'content-type': 'text/html',
    ...(length ? { 'content-length': length } : {}),
    ...more,
  },
});

testRule('length-differs', {
  agrees: [
    ['the same bytes', body(100), body(100)],
    ['a few ids and a longer host name', body(4000), body(4400)],
    ['just less than twice the size', body(200), body(399)],
    ['another coding that nobody undid', body(4000), body(1000, { coded: 'zstd' })],
    ['other codings', body(4000, { coded: 'br' }), body(1000, { coded: 'zstd' })],
    [
      'a coding in which one side goes on',
      body(4000),
      body(9000, { coded: 'zstd', truncated: true }),
    ],
    ['another status, which its own rule tells', body(4000), { ...body(0), status: 404 }],
    ['another media type, likewise', body(4000), body(0, { media_type: 'text/plain' })],
    [
      'a login page, likewise',
      body(4000),
      body(900, { signatures: [{ kind: 'login-page', name: 'okta' }] }),
    ],
    ['JSON whose structure is compared', body(4000, { shape }), body(9, { shape })],
    ['JSON that is none on one side', body(4000, { shape, ...json }), body(0, json)],
    [
      'a file that is compared byte by byte',
      body(4000, { media_type: 'text/css' }),
      body(9, { media_type: 'text/css' }),
    ],
    ['pages of about the same size', body(4000, { page }), body(4400, { page })],
    ['pages, which are compared by what they say', body(4000, { page }), body(900, { page })],
    [
      'a page that says something, and one that says nothing',
      body(4000, { page }),
      body(90, { page: silent }),
    ],
    ['nothing on one side, no body on the other', body(0), {}],
    ['no body on one side that never has one', { ...body(4000), status: 204 }, { status: 204 }],
    ['no body on one side, of another answer', body(4000), { status: 404 }],
    ['no body on one side, which could not be seen', body(4000), { unseen: ['body'] }],
    [
      'no body on one side, but a length in a coding',
      body(4000),
      unread('9', { 'content-encoding': 'br' }),
    ],
    ['one goes on, and there is no other', {}, body(4000, { truncated: true })],
    [
      'pages of one title, of which one has less on it',
      body(40_000, { page }),
      body(4001, { page }),
    ],
    [
      'pages of two titles',
      body(40_000, { page }),
      body(400, { page: { ...page, title: 'Oops' } }),
    ],
    [
      'a page without a title, and one with an empty one',
      body(4000, { page: { ...silent, generator: 'Hugo' } }),
      body(3000, { page: { ...page, title: '' } }),
    ],
    ['one goes on beyond what is read', body(9), body(4000, { truncated: true })],
    ['both go on, for how long is not said', cut('x'), cut('9000')],
    ['coded bytes on one side', cut('1000'), cut('9', { 'content-encoding': 'br' })],
    ['lengths of about one size', unread('4000'), unread('4400')],
    ['no length', unread('4000'), unread()],
    ['a length beyond all numbers', unread('9'.repeat(99)), unread('9')],
    ['lengths of coded answers', unread('4000'), unread('9', { 'content-encoding': 'br' })],
    ['lengths of another status', unread('4000'), { ...unread('9'), status: 404 }],
    ['lengths of another type', unread('4000'), unread('9', { 'content-type': 'text/css' })],
    ['a body of another type', body(4000, { media_type: 'text/css' }), unread('9')],
    ['a body without a type', body(4000, { media_type: null }), unread('9')],
    ['nothing at all, twice', body(0), body(0, { sha256: 'b'.repeat(64) })],
    [
      'lengths of coded bytes',
      cut('1000', { 'content-encoding': 'gzip' }),
      cut('900', { 'content-encoding': 'gzip' }),
    ],
    [
      'a length that is read whole',
      { ...body(300), headers: { 'content-length': '1' } },
      body(400),
    ],
  ],
  drifts: [
    [
      'far apart in one coding',
      body(4000, { coded: 'zstd' }),
      body(1000, { coded: 'zstd' }),
      'critical',
      'right-weaker',
    ],
    [
      'nothing, and something in a coding',
      body(0),
      body(4000, { coded: 'br' }),
      'warn',
      'left-weaker',
    ],
    ['no body on one side', body(4000), {}, 'warn', 'right-weaker'],
    ['no body on staging', {}, body(4000), 'info', 'left-weaker'],
    [
      'no body of another type',
      body(4000, { media_type: 'text/css' }),
      unread(),
      'warn',
      'right-weaker',
    ],
    [
      'no body, as its length says',
      body(4000, { media_type: 'text/css' }),
      unread('0'),
      'warn',
      'right-weaker',
    ],
    [
      'a page that is as good as empty',
      body(58_001, { page }),
      body(62, { page }),
      'critical',
      'right-weaker',
    ],
    ['the same on staging', body(62, { page }), body(58_001, { page }), 'warn', 'left-weaker'],
    ['a tenth of a page', body(4000, { page }), body(400, { page }), 'critical', 'right-weaker'],
    [
      'a tenth of a page that says its environment',
      body(4000, { page: { ...page, title: '[DEV] Shop' } }),
      body(400, { page }),
      'critical',
      'right-weaker',
    ],
    [
      'a tenth of a page without a title',
      body(4000, { page: { ...silent, generator: 'Hugo' } }),
      body(400, { page: { ...silent, generator: 'Hugo', title: '' } }),
      'critical',
      'right-weaker',
    ],
    ['an empty page', body(4000), body(0), 'critical', 'right-weaker'],
    ['an empty page on staging', body(0), body(4000), 'warn', 'left-weaker'],
    ['lengths, as the servers say', unread('4000'), unread('0'), 'critical', 'right-weaker'],
    ['a body against a length', body(4000), unread('9'), 'critical', 'right-weaker'],
    ['a length against a body', unread('9'), body(4000), 'warn', 'left-weaker'],
    [
      'lengths of two names of one type',
      unread('400', { 'content-type': 'text/xml' }),
      unread('9', { 'content-type': 'application/xml' }),
      'warn',
      'right-weaker',
    ],
    ['an error text', body(600), body(40), 'warn', 'right-weaker'],
    ['a few words', body(10), body(100), 'info', 'left-weaker'],
    ['twice the size', body(400), body(200), 'warn', 'right-weaker'],
    ['just under 200 bytes', body(398), body(199), 'info', 'right-weaker'],
    ['2,000 bytes', body(4000), body(2000), 'critical', 'right-weaker'],
    ['just under 2,000 bytes', body(3998), body(1999), 'warn', 'right-weaker'],
    [
      'pages that say nothing of themselves',
      body(4000, { page: silent }),
      body(900, { page: silent }),
      'critical',
      'right-weaker',
    ],
    [
      'an empty file',
      body(4000, { media_type: 'text/css' }),
      body(0, { media_type: 'text/css' }),
      'critical',
      'right-weaker',
    ],
    [
      'an empty page that was parsed',
      body(0, { page }),
      body(100, { page }),
      'info',
      'left-weaker',
    ],
    ['what is not read, as the servers say', cut('9000'), cut('4000'), 'critical', 'right-weaker'],
  ],
});

it.each<[unknown, Parameters<typeof judged>[1], Parameters<typeof judged>[2], unknown[]]>([
  [
    'bodies of about one size',
    body(4000),
    body(4400),
    [
      {
        section: 'content',
        keys: ['bytes', 'sha256'],
        left_value: { bytes: 4000, sha256: 'fa0'.padStart(64, '0') },
        right_value: { bytes: 4400, sha256: '1130'.padStart(64, '0') },
        reason: expect.stringContaining('ids, times and host names'),
      },
    ],
  ],
  ['pages, which body-shape-differs forgives', body(4000, { page }), body(4400, { page }), []],
  [
    'lengths of no body',
    unread('4000'),
    unread('4400'),
    [
      {
        keys: ['content-length'],
        left_value: { bytes: 4000 },
        right_value: { bytes: 4400 },
        reason: expect.stringContaining('only the lengths'),
      },
    ],
  ],
  [
    'a body on one side',
    body(400),
    unread('400'),
    [
      {
        keys: ['bytes', 'content-length'],
        left_value: { bytes: 400 },
        right_value: { bytes: 400 },
      },
    ],
  ],
  ['nothing of no lengths', unread('9'), unread(), []],
  ['nothing of one length', unread('9'), unread('9'), []],
  ['the same beginning', cut('1000'), cut('1001'), []],
  ['another beginning', cut('1000'), cut('1001', {}, 'd'), [expect.objectContaining({})]],
])('forgives %s', (_, left, right, forgiven) => {
  const found = judged('length-differs', left, right).forgiven;
  expect(found).toHaveLength(forgiven.length);
  expect(found).toMatchObject(forgiven);
});

it('says both sizes, and stays the same difference while they vary', () => {
  const [finding] = judged('length-differs', body(600), body(40)).findings;
  expect(finding).toMatchObject({
    message: 'The body has 600 bytes on the left and 40 bytes on the right.',
    left_value: { bytes: 600 },
    right_value: { bytes: 40 },
    identity: ['right', 'warn', '1e1'],
    evidence: [{ section: 'content', keys: ['bytes'] }],
  });
  expect(judged('length-differs', body(40), body(600)).findings[0]?.identity).toEqual([
    'left',
    ...['warn', '1e1'],
  ]);
  expect(judged('length-differs', body(700), body(50)).findings[0]?.fingerprint).toBe(
    finding?.fingerprint,
  );
});

it('cites what it compared', () => {
  const [length, body9] = [unread('4000'), body(9)];
  expect(judged('length-differs', length, body9).findings[0]?.evidence[0]?.keys).toEqual([
    'bytes',
    'content-length',
  ]);
  expect(judged('length-differs', length, unread('9')).findings[0]?.evidence[0]?.keys).toEqual([
    'content-length',
  ]);
});

it.each([
  [400_000, 0],
  [600_000, 40_000],
  [600, 10],
])('is another difference where it gets out of hand: %d and %d', (left, right) => {
  const of = (a: number, b: number) =>
    judged('length-differs', body(a), body(b)).findings[0]?.fingerprint;
  expect(of(left, right)).not.toBe(of(600, 40));
});

it('says which capture has no body', () => {
  expect(judged('length-differs', body(400), {}).findings).toMatchObject([
    {
      message: 'The capture of the right side has no body; that of the other side has one.',
      left_value: { bytes: 400 },
      right_value: null,
      identity: 'right',
      evidence: [{ section: 'content', keys: ['bytes'] }],
    },
  ]);
});

it('asks for no body of HEAD', () => {
  const [left, right] = [envelope(STAGING, body(400)), envelope(PRODUCTION)];
  for (const [a, b] of [
    [head(left), right],
    [left, head(right)],
  ] as const) {
    expect(diffEnvelopes(a, b).findings.map(({ code }) => code)).not.toContain('length-differs');
  }
});

const head = (asked: SignalEnvelope): SignalEnvelope => ({
  ...asked,
  request: { ...asked.request, method: 'HEAD' },
});
