import { ProbeErrorCode, type ObservedCookie } from '@env-drift/contracts';
import fc from 'fast-check';
import { arbitraryBody, arbitraryFile } from './arbitrary-body.ts';
import { arbitraryContentFields } from './arbitrary-content-fields.ts';
import { arbitraryPlatformFields } from './arbitrary-platform-fields.ts';
import type { SideSketch } from './envelopes.ts';

/** Stands for the side's own host in a generated sketch. */
export const SELF = 'self.example';

/** Stands for a further host of the site that both sides may be part of, which both call the same. */
export const SITE = 'site.example';

const path = fc.constantFrom(
  '/',
  '/a',
  '/a/',
  '/A',
  '/login',
  '/sso/start?next=%2F',
  '/b?x=1',
  '/b?x=2',
  '/c/0f8fad5b-d9cb-469f-a165-70867728950e',
  '/c/7c9e6679-7425-40de-944b-e07fc1f90ae7/',
);
const scheme = fc.constantFrom('http', 'https');

/** What was asked for: always the side's own host. */
const target = fc.tuple(scheme, path).map(([scheme, path]) => `${scheme}://${SELF}${path}`);

/** Where a server may send somebody. */
const url = fc
  .tuple(
    scheme,
    fc.constantFrom(SELF, `www.${SELF}`, `${SELF}:8443`, 'cdn.example', '127.0.0.1:3000'),
    path,
  )
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);

const origin = fc.constantFrom(
  `https://${SELF}`,
  `https://${SITE}`,
  'https://app.example',
  '*',
  'null',
  'https://a.example, https://b.example',
);

/** What a server sends, right or wrong, and now and then anything at all. */
const values: Record<string, fc.Arbitrary<string>> = {
  ...arbitraryContentFields(SELF, SITE),
  ...arbitraryPlatformFields(SELF, SITE),
  'access-control-allow-credentials': fc.constantFrom('true', 'True', 'false'),
  'access-control-allow-headers': fc.constantFrom('*', 'authorization', 'X-A, x-b'),
  'access-control-allow-methods': fc.constantFrom('*', 'GET, PUT', 'PUT', 'patch'),
  'access-control-allow-origin': origin,
  'access-control-expose-headers': fc.constantFrom('*', 'x-total', 'X-Total, etag'),
  'access-control-max-age': fc.constantFrom('0', '600', '86400', '604800'),
  'cf-mitigated': fc.constant('block'),
  'cache-control': fc.constantFrom(
    'no-store',
    'no-cache',
    'private',
    'private, max-age=60',
    'public, max-age=300',
    'max-age="60", must-revalidate',
    's-maxage=9, max-age=1',
    'private="x-a"',
    'MAX-AGE=60, max-age=5',
  ),
  'content-security-policy': fc.constantFrom(
    "default-src 'self'",
    `script-src 'self' https://${SELF}; img-src *`,
    `script-src 'self' https://${SITE} *.${SITE}`,
    "script-src 'self' 'unsafe-inline'",
    "frame-ancestors 'none'",
    'frame-ancestors https://partner.example',
    'upgrade-insecure-requests',
    "img-src 'self'; upgrade-insecure-requests",
  ),
  'content-security-policy-report-only': fc.constantFrom(
    "default-src 'none'",
    "default-src 'none'; report-to a",
  ),
  'content-type': fc.constantFrom(
    'text/html',
    'text/html; charset=utf-8',
    'text/html;charset="latin1"',
    'application/json',
    'nonsense',
  ),
  constructor: fc.constantFrom('1', '2'),
  'cross-origin-embedder-policy': fc.constantFrom('require-corp', 'unsafe-none'),
  'cross-origin-opener-policy': fc.constantFrom('same-origin', 'same-origin-allow-popups'),
  'cross-origin-resource-policy': fc.constantFrom('same-origin', 'cross-origin'),
  location: fc.oneof(url, fc.constant(`https://${SITE}/a`)),
  'permissions-policy': fc.constantFrom(
    'camera=()',
    'camera=*, usb=(self)',
    `camera=("https://${SELF}")`,
    `camera=("https://${SITE}" "https://*.${SITE}")`,
    'invalid policy',
  ),
  'referrer-policy': fc.constantFrom('no-referrer', 'same-origin, nonsense', 'unsafe-url'),
  'strict-transport-security': fc.constantFrom(
    'max-age=31536000; includeSubDomains; preload',
    'max-age=300',
    'max-age=0',
    'includeSubDomains',
  ),
  vary: fc.constantFrom('*', 'Origin', 'origin, accept-encoding', 'Host', 'Cookie'),
  'x-content-type-options': fc.constantFrom('nosniff', 'NOSNIFF, x', 'sniff'),
  'x-frame-options': fc.constantFrom('DENY', 'SAMEORIGIN', 'ALLOW-FROM https://a.example'),
  'x-robots-tag': fc.constantFrom('noindex', 'none', 'googlebot: nosnippet'),
  'www-authenticate': fc.constantFrom(
    'Basic realm="a"',
    'Bearer',
    'basic realm="b", Bearer',
    `Bearer realm="https://${SELF}/t", scope="b a"`,
  ),
};

const headers = fc.record(
  Object.fromEntries(
    Object.entries(values).map(([name, usual]) => [
      name,
      fc.oneof({ arbitrary: usual, weight: 20 }, fc.string()),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const body = arbitraryBody(SELF, SITE);

const cookies = fc.array(
  fc.record({
    name: fc.constantFrom(
      ...['sid', 'cart', '__Host-a', 'constructor', '__cf_bm', 'XSRF-TOKEN', 'incap_ses_1'],
      ...['SSESS0a1b2c3d4e5f60718293', 'SSESS3f2e1d0c9b8a7f6e5d4c'],
      ...[`sid_${SELF}`, 'auth_dev', 'auth_prod', 'auth_qa', 'auth', '__txn_a', '__txn_b'],
    ),
    attributes: fc.record(
      {
        secure: fc.constant(''),
        httponly: fc.constant(''),
        samesite: fc.constantFrom('Lax', 'none', 'Strict', 'odd'),
        domain: fc.constantFrom(SELF, `.${SELF}`, SITE, 'other.example'),
        path: fc.constantFrom('/', '/a'),
        'max-age': fc.constantFrom('0', '60', '99999'),
      },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 3 },
) as fc.Arbitrary<ObservedCookie[]>;

const preflight = fc.record(
  {
    origin: fc.constantFrom('https://app.example', `https://www.${SELF}`, `https://${SELF}`),
    method: fc.constantFrom('PUT', 'GET'),
    headers: fc.constantFrom<string[]>(['x-a'], ['Authorization', 'x-b']),
    status: fc.constantFrom(200, 403),
    allows: fc.record(
      {
        'allow-credentials': fc.constant('true'),
        'allow-headers': values['access-control-allow-headers']!,
        'allow-methods': values['access-control-allow-methods']!,
        'allow-origin': fc.oneof(
          fc.constantFrom('https://app.example', `https://www.${SELF}`),
          origin,
        ),
        'max-age': values['access-control-max-age']!,
      },
      { requiredKeys: ['allow-origin'] },
    ),
    error: fc.constant<ProbeErrorCode>('timeout'),
  },
  { requiredKeys: [] },
);

const others = fc.record(
  {
    'x-release': fc.constantFrom('0123456789abcdef', 'f123456789abcdef'),
    'x-dns-prefetch-control': fc.constant('0123456789abcdef'),
    constructor: fc.constant('0123456789abcdef'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const ms = fc.oneof(
  fc.constantFrom(0, 20, 100, 900, 8000),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

/** Fields of the request that decide what an answer means. */
const request = fc.record(
  {
    origin: fc.constantFrom('https://app.example', 'null'),
    authorization: fc.constant('Bearer a'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const answered = fc.record(
  {
    status: fc.constantFrom(
      200,
      200,
      200,
      200,
      200,
      201,
      204,
      301,
      302,
      304,
      401,
      403,
      404,
      429,
      500,
      503,
    ),
    headers,
    request,
    others,
    body,
    cookies,
    preflight,
    url: target,
    redirects: fc.array(fc.tuple(fc.constantFrom(301, 302, 303, 307, 308), url), { maxLength: 3 }),
    ms,
    samples: fc.array(ms, { minLength: 1, maxLength: 5 }),
    again: fc.oneof(
      { arbitrary: fc.constant<SideSketch[]>([]), weight: 5 },
      fc.array(
        fc.record(
          {
            status: fc.constantFrom(200, 503),
            ms,
            headers,
            cookies,
            redirects: fc.array(fc.tuple(fc.constant(302), url), { maxLength: 1 }),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
    ),
  },
  { requiredKeys: [] },
);

const failed = fc.record({ url: target, error: fc.constantFrom(...ProbeErrorCode.options), ms });

const walled = answered.map((sketch) => ({
  ...sketch,
  headers: { ...sketch.headers, 'cf-mitigated': 'challenge' },
}));

const flaky = fc
  .tuple(
    answered,
    fc.constantFrom<SideSketch>(
      { error: 'timeout' },
      { headers: { 'cf-mitigated': 'challenge' } },
      { redirects: [[302, `https://${SELF}/login?next=a`]] },
    ),
  )
  .map(([sketch, stray]) => ({ ...sketch, again: [stray] }));

/** Sides that are all about one thing, so that the rules about it are reached often enough. */
const demanding = fc.record({ status: fc.constant(401), headers });
const file = fc.record({ body: arbitraryFile });
const asking = fc.record({ preflight });

/** A side as the engine can meet it: answered, failed, now so and now so, or behind a bot wall. */
export const arbitrarySketch: fc.Arbitrary<SideSketch> = fc.oneof(
  { arbitrary: answered, weight: 9 },
  { arbitrary: failed, weight: 1 },
  { arbitrary: flaky, weight: 1 },
  { arbitrary: walled, weight: 1 },
  { arbitrary: demanding, weight: 1 },
  { arbitrary: file, weight: 1 },
  { arbitrary: asking, weight: 1 },
);

/** A side that was observed. */
export const arbitraryAnswer: fc.Arbitrary<SideSketch> = answered;
