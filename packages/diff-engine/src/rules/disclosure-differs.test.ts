import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const sent = (headers: Record<string, string>) => ({ headers });
const server = (value: string) => sent({ server: value });

testRule('disclosure-differs', {
  agrees: [
    ['neither', {}, {}],
    ['case and brackets', server('nginx (Ubuntu)'), server('NGINX Ubuntu')],
    ['another server product is for edge-differs', server('nginx/1.18.0'), server('Apache/2.4.1')],
    ['a known edge is for edge-differs', server('cloudflare'), {}],
    ['what an edge tells of its machines', server('ECS (dcb/7F83)'), server('ECS (nyd/D10E)')],
    ['another proxy is for edge-differs', sent({ via: '1.1 vegur' }), {}],
    [
      'a machine of the same kind',
      sent({ via: '1.1 cache-12 (squid/4.6)' }),
      sent({ via: '1.1 cache-7 (squid/4.6)' }),
    ],
    [
      'each its own host',
      sent({ 'x-redirect-by': 'staging.example' }),
      sent({ 'x-redirect-by': 'www.shop.example' }),
    ],
    [
      'what a proxy measures',
      sent({ 'x-kong-upstream-status': '200' }),
      sent({ 'x-kong-upstream-status': '304' }),
    ],
    ['no field that tells anything', sent({ 'x-other': '1' }), {}],
  ],
  drifts: [
    ['a version in production', server('nginx'), server('nginx/1.18.0'), 'info', 'right-weaker'],
    ['a version on staging', server('nginx/1.18.0'), server('nginx'), 'info', 'left-weaker'],
    ['another version', server('nginx/1.18.0'), server('nginx/1.20.1'), 'info', 'none'],
    ['an operating system', server('nginx'), server('nginx (Ubuntu)'), 'info', 'right-weaker'],
    ['the server itself', {}, server('nginx'), 'info', 'right-weaker'],
    ['a framework', {}, sent({ 'x-powered-by': 'Express' }), 'info', 'right-weaker'],
    [
      'another framework',
      sent({ 'x-powered-by': 'Express' }),
      sent({ 'x-powered-by': 'PHP/8.2' }),
      'info',
      'none',
    ],
    ['a proxy that tells of itself', {}, sent({ 'x-kong-route': 'a' }), 'info', 'right-weaker'],
    [
      'a version without a product',
      {},
      sent({ 'x-aspnet-version': '4.0' }),
      'info',
      'right-weaker',
    ],
    ['a source map', {}, sent({ sourcemap: '/app.js.map' }), 'info', 'right-weaker'],
    [
      'another version of a proxy',
      sent({ via: '1.1 a (squid/4.6)' }),
      sent({ via: '1.1 a (squid/5.1)' }),
      'info',
      'none',
    ],
    [
      'beside another server product',
      sent({ server: 'nginx', 'x-powered-by': 'PHP' }),
      server('Apache'),
      'info',
      'left-weaker',
    ],
  ],
});

it.each([
  [
    {},
    sent({ 'x-powered-by': 'PHP' }),
    ['x-powered-by'],
    'Only the right side sends x-powered-by.',
  ],
  [server('a b'), server('a'), ['server'], 'Only the left side tells of b.'],
  [server('a/1'), server('a'), ['server'], 'Only the left side tells the version of a.'],
  [server('a/1'), server('a/2'), ['server'], 'By server, a is 1 on the left and 2 on the right.'],
  [
    sent({ server: 'a/1', 'x-powered-by': 'b', via: '1.1 c' }),
    sent({ server: 'a/2', via: '1.1 c' }),
    ['server', 'x-powered-by'],
    'By server, a is 1 on the left and 2 on the right. Only the left side sends x-powered-by.',
  ],
])('%j and %j in words', (left, right, keys, message) => {
  expect(judged('disclosure-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'platform', keys }] },
  ]);
});

it('forgives nothing that is missing on one side', () => {
  const route = sent({ 'x-kong-route': 'a' });
  expect(judged('disclosure-differs', route, {}).forgiven).toEqual([]);
  expect(judged('disclosure-differs', {}, route).forgiven).toEqual([]);
});

it.each([
  ['x-kong-upstream-status', '200', '304', 1],
  ['x-envoy-decorator-operation', 'a', 'b', 1],
  ['sourcemap', '/a.js.map', '/b.js.map', 1],
  ['x-generator', 'Drupal 10', 'Drupal  10', 0],
  ['x-powered-by', 'PHP/8', '8', 0],
])('%s: %s and %s: forgiven %i times', (name, a, b, times) => {
  const { forgiven } = judged('disclosure-differs', sent({ [name]: a }), sent({ [name]: b }));
  expect(forgiven).toHaveLength(times);
  for (const each of forgiven) {
    expect(each).toMatchObject({
      section: 'platform',
      keys: [name],
      left_value: a,
      right_value: b,
      reason: 'Only that it is there tells something.',
    });
  }
});
