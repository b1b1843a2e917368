import { describe, expect, it } from 'vitest';
import { compareDisclosure, isDisclosure, parseDisclosure } from './disclosure.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  ['server', true],
  ['x-aspnet-version', true],
  ['x-envoy-decorator-operation', true],
  ['x-envoy-upstream-service-time', false],
  ['x-kong-proxy-latency', false],
  ['proxy-x-kong-id', false],
  ['content-type', false],
])('%s discloses: %s', (name, discloses) => expect(isDisclosure(name)).toBe(discloses));

it.each([
  ['server', 'nginx', { nginx: null }],
  ['server', 'nginx/1.18.0 (Ubuntu)', { nginx: '1.18.0', ubuntu: null }],
  ['server', 'Apache/2.4.1 OpenSSL/1.1.1', { apache: '2.4.1', openssl: '1.1.1' }],
  ['x-powered-by', 'PHP/8.2.1, Express', { php: '8.2.1', express: null }],
  ['x-powered-by', 'Next.js 13.4', { 'next.js': '13.4' }],
  ['x-generator', 'Drupal 10 (https://www.drupal.org)', { drupal: '10' }],
  ['x-generator', 'WordPress 6.4; http://a.example', { wordpress: '6.4' }],
  ['x-generator', 'TYPO3 12.4 2023', { typo3: '12.4' }],
  ['x-aspnet-version', '4.0.30319', { '': '4.0.30319' }],
  [
    'via',
    '1.1 varnish, HTTP/2 d1a2.cloudfront.net:443 (CloudFront)',
    { varnish: null, 'cloudfront.net': null, cloudfront: null },
  ],
  ['x-kong-upstream-status', '200', {}],
  ['sourcemap', '/assets/app-1.js.map', {}],
  ['x-sourcemap', 'app.js.map', {}],
  ['server', 'nginx/', { nginx: null }],
  ['server', '', {}],
])('%s: %s', (field, value, products) => {
  expect(Object.fromEntries(parseDisclosure(field, value))).toEqual(products);
});

describe('two values', () => {
  const parse = (value: string | null) =>
    value === null ? null : parseDisclosure('server', value);
  const compare = (a: string | null, b: string | null) =>
    compareDisclosure('server', parse(a), parse(b));

  it.each([
    ['nginx (Ubuntu)', 'NGINX  ubuntu'],
    ['a/1, b', 'b a/1'],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    [
      null,
      'b a/1',
      [{ kind: 'presence', weaker: 'right', left: null, right: ['a/1', 'b'], field: 'server' }],
    ],
    [
      'nginx/1.18',
      'nginx',
      [
        {
          kind: 'version',
          weaker: 'left',
          left: '1.18',
          right: true,
          field: 'server',
          product: 'nginx',
        },
      ],
    ],
    [
      'nginx/1.18',
      'nginx/1.20',
      [
        {
          kind: 'version',
          weaker: 'none',
          left: '1.18',
          right: '1.20',
          field: 'server',
          product: 'nginx',
        },
      ],
    ],
    [
      'nginx',
      'apache/2',
      [
        {
          kind: 'product',
          weaker: 'right',
          left: false,
          right: '2',
          field: 'server',
          product: 'apache',
        },
        {
          kind: 'product',
          weaker: 'left',
          left: true,
          right: false,
          field: 'server',
          product: 'nginx',
        },
      ],
    ],
  ])('%j and %j differ', (a, b, differences) => expect(compare(a, b)).toEqual(differences));

  const laws = {
    read: parse,
    compare: (a: ReturnType<typeof parse>, b: ReturnType<typeof parse>) =>
      compareDisclosure('server', a, b),
  };
  testComparisonLaws(laws, ['nginx', 'nginx/1.18 (Ubuntu)', 'apache/2, php/8']);
});
