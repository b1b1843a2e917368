import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const sent = (headers: Record<string, string>) => ({ headers });
const server = (value: string) => sent({ server: value });
const via = (value: string) => sent({ via: value });

testRule('edge-differs', {
  agrees: [
    ['neither', {}, {}],
    [
      'ids of whomever',
      sent({ 'x-acme-request-id': 'a', 'x-datadog-trace-id': '1', 'ratelimit-remaining': '99' }),
      sent({ 'x-acme-request-id': 'b', 'x-datadog-trace-id': '2', 'ratelimit-remaining': '98' }),
    ],
    ['other ids', sent({ 'cf-ray': '1-FRA' }), sent({ 'cf-ray': '2-AMS' })],
    ['a version is for disclosure-differs', server('nginx/1.18'), server('nginx/1.20')],
    ['so is a server that one side names', server('nginx'), {}],
    ['another machine of an edge', server('ECS (dcb/7F83)'), server('ECS (nyd/D10E)')],
    ['another machine of a proxy', via('1.1 cache-12'), via('1.1 cache-7')],
    ['another host of an edge', via('1.1 a.cloudfront.net'), via('1.1 b.cloudfront.net')],
    ['each its own host', via('1.1 gw.staging.example'), via('1.1 gw.www.shop.example')],
    ['a version of a proxy', via('1.1 a (squid/4.6)'), via('1.1 a (squid/5.1)')],
  ],
  drifts: [
    ['another server product', server('nginx'), server('Apache/2.4'), 'info', 'none'],
    ['a number in the name of a server', server('iis7'), server('iis8'), 'info', 'none'],
    ['an edge on one side', server('cloudflare'), {}, 'info', 'none'],
    ['an edge on production', {}, server('cloudflare'), 'info', 'none'],
    ['an edge in place of a server', server('nginx'), server('cloudflare'), 'info', 'none'],
    ['another edge', server('cloudflare'), server('CloudFront'), 'info', 'none'],
    ['its ids vanish', sent({ 'cf-ray': '1-FRA', 'cf-cache-status': 'HIT' }), {}, 'info', 'none'],
    ['an id of whomever is missing', sent({ 'x-acme-trace-id': '1' }), {}, 'info', 'none'],
    ['a request id is missing', {}, sent({ 'x-request-id': '1' }), 'info', 'none'],
    ['a proxy on one side', via('1.1 vegur'), {}, 'info', 'none'],
    ['another proxy', via('1.1 vegur'), via('1.1 varnish'), 'info', 'none'],
    ['a further proxy', via('1.1 a, 1.1 b'), via('1.1 a'), 'info', 'none'],
    [
      'another proxy beside another version',
      via('1.1 a (squid/4.6), 1.1 b'),
      via('1.1 a (squid/5.1)'),
      'info',
      'none',
    ],
  ],
});

const SERVED = 'The left side is served by';

it.each([
  [
    sent({ server: 'nginx', 'x-request-id': '1' }),
    sent({ server: 'cloudflare', 'cf-ray': '1', 'cf-cache-status': 'HIT' }),
    ['cf-cache-status', 'cf-ray', 'server', 'x-request-id'],
    `${SERVED} nginx, the right side by Cloudflare. Only the left side sends x-request-id. Only the right side sends cf-ray, cf-cache-status.`,
  ],
  [
    {},
    sent({ 'x-amz-cf-id': '1' }),
    ['x-amz-cf-id'],
    `${SERVED} a server without a name, the right side by CloudFront. Only the right side sends x-amz-cf-id.`,
  ],
  [
    sent({ 'x-b-request-id': '1', 'x-runtime': '1', 'x-a-request-id': '1' }),
    {},
    ['x-a-request-id', 'x-b-request-id', 'x-runtime'],
    'Only the left side sends x-runtime, x-a-request-id, x-b-request-id.',
  ],
  [sent({ 'x-runtime': '1' }), {}, ['x-runtime'], 'Only the left side sends x-runtime.'],
  [via('1.1 a'), via('1.1 b'), ['via'], 'The answers came over other proxies.'],
  [
    sent({ server: 'cloudflare', via: '1.1 vegur', 'x-timer': 'S1' }),
    sent({ server: 'cloudflare' }),
    ['via', 'x-timer'],
    `${SERVED} Cloudflare and Fastly and Heroku, the right side by Cloudflare. Only the left side sends via, x-timer.`,
  ],
])('%j and %j in words', (left, right, keys, message) => {
  expect(judged('edge-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'platform', keys }] },
  ]);
});

it.each([
  [sent({ date: 'a', 'cf-ray': '1' }), sent({ date: 'b', 'cf-ray': '2' }), ['date', 'cf-ray']],
  [server('ECS (dcb/7F83)'), server('ECS (nyd/D10E)'), ['server']],
  [via('1.1 cache-12'), via('1.1 cache-7'), ['via']],
  [server('nginx/1'), server('nginx/2'), []],
  [via('1.1 a (squid/4)'), via('1.1 a (squid/5)'), []],
])('%j and %j forgive %j', (left, right, keys) => {
  const { forgiven } = judged('edge-differs', left, right);
  expect(forgiven.flatMap((each) => each.keys)).toEqual(keys);
  for (const each of forgiven) {
    expect(each).toMatchObject({
      section: 'platform',
      reason: 'These values are made anew for every answer.',
    });
  }
});

it('shows every field that tells of it', () => {
  const [finding] = judged('edge-differs', sent({ 'cf-ray': '1' }), server('cloudflare')).findings;
  expect(finding).toMatchObject({
    left_value: { 'cf-ray': '1', server: null },
    right_value: { 'cf-ray': null, server: 'cloudflare' },
  });
});

it('is another difference with another server', () => {
  const [one, other] = ['apache', 'caddy'].map(
    (name) => judged('edge-differs', server('nginx'), server(name)).findings[0],
  );
  expect(one?.fingerprint).not.toBe(other?.fingerprint);
});

it('is the same difference next time, whatever the ids', () => {
  const [one, other] = ['1', '2'].map(
    (id) => judged('edge-differs', sent({ 'cf-ray': id }), {}).findings[0],
  );
  expect(one?.left_value).not.toBe(other?.left_value);
  expect(one?.fingerprint).toBe(other?.fingerprint);
  const [elsewhere] = judged('edge-differs', sent({ 'x-request-id': '1' }), {}).findings;
  expect(elsewhere?.fingerprint).not.toBe(one?.fingerprint);
});
