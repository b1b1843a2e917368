import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const asked = (request: Record<string, string>): SideSketch => ({ request });
const agent = (name: string) => asked({ 'user-agent': name });

testRule('request-differs', {
  agrees: [
    ['nothing is recorded', {}, {}],
    ['nothing is recorded of one side', asked({ 'accept-language': 'de' }), {}],
    ['the same', asked({ accept: '*/*' }), asked({ accept: '*/*' })],
    [
      'each from its own origin',
      asked({ origin: 'https://staging.example', referer: 'https://staging.example/a' }),
      asked({ origin: 'https://www.shop.example', referer: 'https://www.shop.example/a' }),
    ],
    [
      'both from the origin of one',
      asked({ origin: 'https://staging.example' }),
      asked({ origin: 'https://staging.example' }),
    ],
    [
      'other versions of the prober',
      agent('env-drift-analyzer/0.1 (compares)'),
      agent('env-drift-analyzer/0.2 (+https://drift.example)'),
    ],
    [
      'with other credentials',
      asked({ authorization: 'Bearer a', cookie: 'a=1', 'x-api-key': 'a' }),
      asked({ authorization: 'Basic b', cookie: 'b=2', 'x-api-key': 'b' }),
    ],
  ],
  drifts: [
    [
      'another language',
      asked({ 'accept-language': 'de' }),
      asked({ 'accept-language': 'en' }),
      'info',
      'none',
    ],
    [
      'another language, and no answer',
      { ...asked({ 'accept-language': 'de' }), error: 'timeout' },
      asked({ 'accept-language': 'en' }),
      'info',
      'none',
    ],
    [
      'a field that one side was not sent',
      asked({ accept: '*/*', 'x-tenant': 'a' }),
      asked({ accept: '*/*' }),
      'info',
      'none',
    ],
    [
      'credentials on one side only',
      asked({ accept: '*/*', 'proxy-authorization': 'Basic a' }),
      asked({ accept: '*/*' }),
      'info',
      'none',
    ],
    [
      'another agent',
      agent('env-drift-analyzer/0.1'),
      agent('Mozilla/5.0 env-drift-analyzer/0.1'),
      'info',
      'none',
    ],
    ['another version of another agent', agent('curl/8'), agent('curl/9'), 'info', 'none'],
    [
      'from its own origin, and from another',
      asked({ origin: 'https://staging.example' }),
      asked({ origin: 'https://app.example' }),
      'info',
      'none',
    ],
  ],
});

it('says which fields differ, with credentials left out', () => {
  const [one, other] = [
    asked({ accept: '*/*', authorization: 'Bearer secret', 'accept-language': 'de' }),
    asked({ accept: '*/*', 'accept-language': 'en' }),
  ];
  expect(judged('request-differs', one, other).findings).toMatchObject([
    {
      message: 'The sides were not asked the same: accept-language, authorization differ.',
      left_value: { 'accept-language': 'de', authorization: 'sent' },
      right_value: { 'accept-language': 'en', authorization: null },
      evidence: [{ section: 'routing', keys: ['request'] }],
    },
  ]);
  const diff = diffEnvelopes(envelope(STAGING, one), envelope(PRODUCTION, other));
  expect(JSON.stringify(diff)).not.toContain('secret');
  expect(diff.routing['request']?.right).toEqual({
    method: 'GET',
    headers: { accept: '*/*', 'accept-language': 'en' },
  });
});

it('takes a name like a built-in for a name', () => {
  const [left, right] = [asked({ a: '1', constructor: '1' }), asked({ a: '1' })];
  expect(judged('request-differs', left, right).findings).toMatchObject([
    { left_value: { constructor: '1' }, right_value: { constructor: null } },
  ]);
});

it('says that the method differs', () => {
  const request = { accept: '*/*' };
  const left = envelope(STAGING, { request });
  const right = {
    ...envelope(PRODUCTION, { request }),
    request: { method: 'HEAD', headers: request },
  };
  expect(diffEnvelopes(left, right).findings).toMatchObject([
    {
      code: 'request-differs',
      message: 'The sides were not asked the same: the method differs.',
      left_value: { 'the method': 'GET' },
      right_value: { 'the method': 'HEAD' },
    },
  ]);
});

it.each<[left: string, right: string, field: string, names: string | null]>([
  ['active-probe', 'har', 'x-tenant', null],
  ['har', 'active-probe', 'x-tenant', 'x-tenant'],
  ['har', 'har', 'accept-language', 'accept-language'],
])('%s with and %s without a field: a recording leaves some out', (left, right, field, name) => {
  const by = (provider: string, side: SignalEnvelope): SignalEnvelope => ({ ...side, provider });
  const { findings } = diffEnvelopes(
    by(left, envelope(STAGING, asked({ accept: '*/*', [field]: 'a' }))),
    by(right, envelope(PRODUCTION, asked({ accept: '*/*' }))),
  );
  expect(findings.map(({ left_value }) => left_value)).toEqual(
    name === null ? [] : [{ [name]: 'a' }],
  );
});
