import { expect, it } from 'vitest';
import type { PreflightSketch, SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const APP = 'https://app.example';
const WITH_CREDENTIALS = { 'allow-credentials': 'true' };

/** An answer that lets https://app.example send PUT, and what is different in it. */
const allows = (allows: Record<string, string> = {}, more: PreflightSketch = {}): SideSketch => ({
  preflight: { allows: { 'allow-origin': APP, 'allow-methods': 'PUT', ...allows }, ...more },
});
const asks = (headers: string[], names?: string, more = {}) =>
  allows({ ...(names === undefined ? {} : { 'allow-headers': names }), ...more }, { headers });
const answers = (preflight: PreflightSketch): SideSketch => ({ preflight });

const yes = allows();
const no = answers({ status: 403 });
const silent = answers({ error: 'connect_timeout' });

testRule('preflight-differs', {
  agrees: [
    ['nobody asked', {}, {}],
    ['asked on one side only', no, {}],
    ['both let it through', yes, allows()],
    ['both refuse', no, allows({ 'allow-origin': 'https://other.example' })],
    ['neither answered', silent, answers({ error: 'tls_error' })],
    ['200 and 204', allows({}, { status: 200 }), yes],
    ['299', allows({}, { status: 299 }), yes],
    [
      'a method that needs no permission',
      allows({}, { method: 'GET' }),
      {
        preflight: { method: 'GET', allows: { 'allow-origin': APP, 'allow-methods': 'PUT' } },
      },
    ],
    [
      'a safe method that only one side names',
      allows({ 'allow-methods': '' }, { method: 'HEAD' }),
      allows({ 'allow-methods': 'HEAD' }, { method: 'HEAD' }),
    ],
    ['order and case of names', asks(['x-a'], 'x-a, X-B'), asks(['X-A'], ' X-b,,x-A')],
    [
      'each asked from its own host, which is let in',
      allows(
        { 'allow-origin': 'https://www.staging.example' },
        { origin: 'https://www.staging.example' },
      ),
      allows(
        { 'allow-origin': 'https://www.www.shop.example' },
        { origin: 'https://www.www.shop.example' },
      ),
    ],
    [
      'its own origin, which a browser never asks about',
      answers({ origin: 'https://staging.example', status: 403 }),
      allows({ 'allow-origin': 'https://staging.example' }, { origin: 'https://staging.example' }),
    ],
    ...(['dns_unavailable', 'ssrf_blocked', 'invalid_url', 'unknown_error'] as const).map(
      (error): [string, SideSketch, SideSketch] => [error, yes, answers({ error })],
    ),
    ['asked from different origins', yes, answers({ origin: 'https://b.example', status: 403 })],
    ['asked about different methods', yes, answers({ method: 'PATCH', status: 403 })],
    ['asked about different fields', yes, answers({ headers: ['x-a'], status: 403 })],
    [
      'exposed fields, which a preflight exposes to nobody',
      allows({ 'expose-headers': 'x-a' }),
      yes,
    ],
    [
      'the longest a browser keeps it',
      allows({ 'max-age': '86400' }),
      allows({ 'max-age': '999999' }),
    ],
  ],
  drifts: [
    ['a status', yes, no, 'critical', 'right-weaker'],
    ['a status, refused on staging', no, yes, 'critical', 'left-weaker'],
    ['a redirect', yes, allows({}, { status: 300 }), 'critical', 'right-weaker'],
    ['a status below 200', yes, allows({}, { status: 199 }), 'critical', 'right-weaker'],
    ['no answer', yes, silent, 'critical', 'right-weaker'],
    ['no answer in time', yes, answers({ error: 'header_timeout' }), 'critical', 'right-weaker'],
    ['no answer, refused on the other side', silent, no, 'critical', 'left-weaker'],
    ['refused, and no answer', no, silent, 'critical', 'right-weaker'],
    ['no origin', yes, answers({ allows: { 'allow-methods': 'PUT' } }), 'critical', 'right-weaker'],
    [
      'another origin',
      yes,
      allows({ 'allow-origin': 'https://b.example' }),
      'critical',
      'right-weaker',
    ],
    [
      'an origin in capitals',
      yes,
      allows({ 'allow-origin': 'https://App.example' }),
      'critical',
      'right-weaker',
    ],
    [
      'an origin with its default port',
      yes,
      allows({ 'allow-origin': `${APP}:443` }),
      'critical',
      'right-weaker',
    ],
    [
      'a list of origins',
      yes,
      allows({ 'allow-origin': `${APP}, ${APP}` }),
      'critical',
      'right-weaker',
    ],
    [
      'its own host over plain http',
      allows({ 'allow-origin': 'http://staging.example' }, { origin: 'http://staging.example' }),
      answers({ origin: 'http://www.shop.example', status: 403 }),
      'critical',
      'right-weaker',
    ],
    [
      'the same origin, below the host of one side',
      allows(
        { 'allow-origin': 'https://a.staging.example' },
        { origin: 'https://a.staging.example' },
      ),
      answers({ origin: 'https://a.staging.example', status: 403 }),
      'critical',
      'right-weaker',
    ],
    ['the method', yes, allows({ 'allow-methods': 'DELETE' }), 'critical', 'right-weaker'],
    ['the case of the method', yes, allows({ 'allow-methods': 'put' }), 'critical', 'right-weaker'],
    [
      'methods not separated by commas',
      yes,
      allows({ 'allow-methods': 'PUT GET, PUT' }),
      'critical',
      'right-weaker',
    ],
    [
      'a list of fields that is none',
      yes,
      allows({ 'allow-headers': 'x-a; x-b' }),
      'critical',
      'right-weaker',
    ],
    [
      'a field',
      asks(['x-a', 'x-b'], 'x-a, x-b'),
      asks(['x-a', 'x-b'], 'x-a'),
      'critical',
      'right-weaker',
    ],
    [
      'Authorization, which a star does not cover',
      asks(['authorization'], 'Authorization'),
      asks(['Authorization'], '*'),
      'critical',
      'right-weaker',
    ],
    [
      'Range, where it was asked about',
      asks(['range'], 'range'),
      asks(['range']),
      'critical',
      'right-weaker',
    ],
    ['credentials lost', allows(WITH_CREDENTIALS), yes, 'critical', 'right-weaker'],
    [
      'credentials allowed on production only',
      yes,
      allows(WITH_CREDENTIALS),
      'warn',
      'left-weaker',
    ],
    [
      'a star for the method, with credentials',
      allows(WITH_CREDENTIALS),
      allows({ ...WITH_CREDENTIALS, 'allow-methods': '*' }),
      'critical',
      'right-weaker',
    ],
    [
      'a star for a field, with credentials',
      asks(['x-a'], 'x-a', WITH_CREDENTIALS),
      asks(['x-a'], '*', WITH_CREDENTIALS),
      'critical',
      'right-weaker',
    ],
    ['opened to all', yes, allows({ 'allow-origin': '*' }), 'warn', 'right-weaker'],
    ['opened to all on staging', allows({ 'allow-origin': '*' }), yes, 'info', 'left-weaker'],
    ['a method beyond', allows({ 'allow-methods': 'PUT, PATCH' }), yes, 'warn', 'right-weaker'],
    [
      'a method beyond on production',
      yes,
      allows({ 'allow-methods': 'PUT, PATCH' }),
      'info',
      'left-weaker',
    ],
    [
      'other methods beyond',
      allows({ 'allow-methods': 'PUT, A' }),
      allows({ 'allow-methods': 'PUT, B' }),
      'warn',
      'none',
    ],
    ['a star for methods', allows({ 'allow-methods': '*' }), yes, 'warn', 'right-weaker'],
    ['a field beyond', allows({ 'allow-headers': 'x-a' }), yes, 'warn', 'right-weaker'],
    ['how long it counts', allows({ 'max-age': '600' }), yes, 'info', 'right-weaker'],
    [
      'a method beyond on one side, a shorter time on the other',
      allows({ 'allow-methods': 'PUT, A' }),
      allows({ 'max-age': '600' }),
      'warn',
      'right-weaker',
    ],
    [
      'a method beyond on one side, a field on the other',
      allows({ 'allow-methods': 'PUT, A' }),
      allows({ 'allow-headers': 'x-a' }),
      'warn',
      'none',
    ],
  ],
});

const messages = (left: SideSketch, right: SideSketch) =>
  judged('preflight-differs', left, right).findings.map(({ message }) => message);

it.each<[SideSketch, SideSketch, string]>([
  [
    yes,
    no,
    'Browsers do not send PUT from https://app.example to the right side: it answered with 403. The other side allows it.',
  ],
  [
    silent,
    no,
    'Browsers do not send PUT from https://app.example to the left side: it gave no answer (connect_timeout). The other side answers, and refuses it.',
  ],
  [
    allows(WITH_CREDENTIALS),
    yes,
    'Browsers do not send PUT from https://app.example with the user’s credentials to the right side: it does not allow https://app.example with credentials. The other side allows it.',
  ],
  [
    yes,
    allows({ 'allow-methods': 'GET' }),
    'Browsers do not send PUT from https://app.example to the right side: it does not allow PUT. The other side allows it.',
  ],
  [
    yes,
    allows({ 'allow-headers': 'a b' }),
    'Browsers do not send PUT from https://app.example to the right side: its access-control-allow-headers is no list of names. The other side allows it.',
  ],
  [
    asks(['x-a', 'x-b'], 'x-a, x-b'),
    asks(['x-a', 'x-b']),
    'Browsers do not send PUT from https://app.example to the right side: it does not allow x-a, x-b. The other side allows it.',
  ],
  [
    allows({ 'allow-methods': '*' }),
    yes,
    'The right side lacks these methods, which were not asked about: all others.',
  ],
  [
    allows({ 'allow-headers': 'x-a' }),
    allows({ 'allow-headers': 'x-b' }),
    'Each side lacks some of these request fields, which were not asked about: x-a, x-b.',
  ],
  [yes, allows({ 'allow-origin': '*' }), 'The right side lets any origin send it.'],
  [
    yes,
    allows({ 'max-age': '60' }),
    'A preflight counts for 5 s on the left side and for 60 s on the right.',
  ],
])('%j | %j', (left, right, message) => {
  expect(messages(left, right)).toEqual([message]);
});

it.each<[SideSketch, SideSketch, string]>([
  [no, {}, 'A preflight was observed on one side only.'],
  [
    yes,
    answers({ error: 'dns_unavailable' }),
    'A preflight that could not be sent (dns_unavailable) says nothing of its side.',
  ],
  [
    yes,
    answers({ method: 'PATCH', status: 403 }),
    'The sides were asked about different requests.',
  ],
  [
    answers({ origin: 'https://staging.example', status: 403 }),
    allows({ 'allow-origin': 'https://staging.example' }, { origin: 'https://staging.example' }),
    'A browser never asks a side about its own origin.',
  ],
])('forgives %j | %j', (left, right, reason) => {
  for (const sides of [
    [left, right],
    [right, left],
  ] as const) {
    expect(judged('preflight-differs', ...sides).forgiven.map((each) => each.reason)).toEqual([
      reason,
    ]);
  }
});

const NOT_COMPARED =
  'Some capture tells nothing but the beginning of access-control-allow-headers, so that it is not compared.';

it.each<[string, SideSketch, SideSketch, string[]]>([
  ['on one side', asks(['x-b'], 'x-a, x-b'), asks(['x-b'], 'x-a…'), []],
  ['on both sides', asks(['x-b'], 'x-a…'), asks(['x-b'], 'x-a…'), []],
  ['and missing on the other', asks(['x-b'], 'x-a…'), asks(['x-b']), []],
  [
    'where another field differs',
    asks([], 'x-a…'),
    asks([], 'x-b', { 'allow-methods': 'GET' }),
    [
      'Browsers do not send PUT from https://app.example to the right side: it does not allow PUT. The other side allows it.',
    ],
  ],
])('lists a field as not compared that is cut %s', (_, left, right, found) => {
  expect(messages(left, right)).toEqual(found);
  for (const { forgiven } of [
    judged('preflight-differs', left, right),
    judged('preflight-differs', right, left),
  ]) {
    expect(forgiven).toMatchObject([
      { section: 'security', keys: ['preflight'], reason: NOT_COMPARED },
    ]);
  }
});

it('shows the question and what was answered about access', () => {
  const [finding] = judged(
    'preflight-differs',
    allows({ 'allow-headers': 'x-a' }, { headers: ['x-a'] }),
    answers({ headers: ['x-a'], error: 'timeout' }),
  ).findings;
  const asked = { origin: APP, method: 'PUT', headers: ['x-a'] };
  expect(finding?.left_value).toEqual({
    asked,
    status: 204,
    'access-control-allow-headers': 'x-a',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-origin': APP,
  });
  expect(finding?.right_value).toEqual({ asked, error: 'timeout' });
});
