import { facts, makeFinding } from '../make-diff.ts';
import { drift, type Row } from './row.ts';

const platform = drift('platform');
const cache = drift('cache');
const content = drift('content');
const cdn = platform(
  'edge-differs',
  'cf-ray server',
  { 'cf-ray': null, server: 'nginx' },
  { 'cf-ray': '1-FRA', server: 'cloudflare' },
  { direction: 'none' },
);
const lifetime = (left: string, right: string) =>
  cache('cache-lifetime-differs', 'cache-control', left, right, { direction: 'none' });
const uncompressed = content('content-encoding-differs', 'content-encoding', 'gzip', null);

export const edgeAndCacheRows: readonly Row[] = [
  {
    seen: 'nginx | a CDN, which compresses and offers HTTP/3',
    findings: [
      cdn,
      platform('alt-svc-differs', 'alt-svc', null, 'h3=":443"'),
      content('content-encoding-differs', 'content-encoding', null, 'br'),
    ],
    causes: ['cdn-on-one-side'],
    mirrored: ['origin-bypasses-cdn'],
  },
  {
    seen: 'nginx | a CDN, which does not compress',
    findings: [cdn, uncompressed],
    causes: ['cdn-on-one-side', 'compression-off'],
    mirrored: ['origin-bypasses-cdn', 'compression-off'],
  },
  {
    seen: 'the same without a CDN of known name',
    findings: [
      platform('edge-differs', 'server', 'nginx', 'a-proxy', { direction: 'none' }),
      uncompressed,
    ],
    causes: ['compression-off', 'another-edge'],
  },
  {
    seen: 'timings | those of a CDN',
    findings: [platform('server-timing-differs', 'server-timing', null, 'cdn-cache; desc=HIT')],
    diff: { platform: facts('server-timing', null, 'cdn-cache; desc=HIT') },
    causes: ['cdn-on-one-side'],
    mirrored: ['origin-bypasses-cdn'],
  },
  {
    seen: 'nothing | the machine that answered',
    findings: [platform('edge-differs', 'x-served-by', null, 'web-2', { direction: 'none' })],
    causes: ['another-edge'],
  },
  {
    seen: 'nothing | the machine of a CDN that answered',
    findings: [
      platform('edge-differs', 'x-served-by', null, 'cache-fra-1-FRA', { direction: 'none' }),
    ],
    causes: ['cdn-on-one-side'],
    mirrored: ['origin-bypasses-cdn'],
  },
  {
    seen: 'two CDNs',
    findings: [
      platform(
        'edge-differs',
        'cf-ray x-vercel-id',
        { 'cf-ray': '1', 'x-vercel-id': null },
        { 'cf-ray': null, 'x-vercel-id': '2' },
        { direction: 'none' },
      ),
    ],
    causes: ['another-edge'],
  },
  {
    seen: 'a cache in front by name',
    findings: [platform('edge-differs', 'via', null, '1.1 varnish', { direction: 'none' })],
    causes: ['cdn-on-one-side'],
    mirrored: ['origin-bypasses-cdn'],
  },
  {
    seen: 'a CDN | a CDN, another server product behind it',
    findings: [platform('edge-differs', 'server', 'nginx', 'Apache', { direction: 'none' })],
    diff: { platform: facts('cf-ray', '1-FRA', '2-FRA') },
    causes: ['another-edge'],
  },
  {
    seen: 'HTTP/3 | none',
    findings: [platform('alt-svc-differs', 'alt-svc', 'h3=":443"', null)],
    causes: ['http3-on-one-side'],
  },
  {
    seen: 'a product | a product with its version',
    findings: [platform('disclosure-differs', 'server', 'nginx', 'nginx/1.18.0')],
    causes: ['version-disclosed'],
  },
  {
    seen: 'gzip | br',
    findings: [content('content-encoding-differs', 'content-encoding', 'gzip', 'br')],
    causes: [],
  },
  { seen: 'compressed | not', findings: [uncompressed], causes: ['compression-off'] },
  {
    seen: 'a hit | passed by',
    findings: [cache('cache-status-differs', 'cache-status', 'a; hit', 'a; fwd=bypass')],
    causes: ['cdn-cache-passed-by'],
  },
  {
    seen: 'a rule for CDNs | none',
    findings: [cache('targeted-cache-differs', 'surrogate-control', 'max-age=86400', null)],
    causes: ['cdn-told-otherwise'],
  },
  ...(
    [
      ['max-age=3600', 'max-age=5', 'cache-lifetime-from-debugging'],
      ['public, s-maxage=300', 'max-age=30', 'cache-lifetime-from-debugging'],
      ['max-age=60', 'max-age=10', 'cache-lifetime-from-debugging'],
      ['max-age=120', 'max-age=11', 'cache-rule-kept-apart'],
      ['max-age=59', 'max-age=10', 'cache-rule-kept-apart'],
      ['max-age=3600', 'max-age=31', 'cache-rule-kept-apart'],
      ['max-age=299', 'max-age=30', 'cache-rule-kept-apart'],
      ['max-age=3600', 'max-age=0', 'caching-switched-off'],
    ] as const
  ).map(([left, right, cause]) => ({
    seen: `${left} | ${right}`,
    findings: [lifetime(left, right)],
    causes: [cause],
  })),
  {
    seen: 'private | public, with a session in it',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        'private',
        'public, max-age=600',
        { severity: 'critical' },
      ),
    ],
    diff: {
      cache: facts('storable_by', 'browser', 'shared'),
      cookies: facts('sid', { path: '/' }, { path: '/' }),
    },
    causes: ['session-in-shared-cache'],
  },
  ...(
    [
      ['private, no-cache, no-store, max-age=0, must-revalidate', 'caching-switched-off'],
      ['private, no-store, max-age=0', 'caching-switched-off'],
      ['private, no-store', 'private-answer-shared'],
      ['private, max-age=0', 'private-answer-shared'],
    ] as const
  ).map(([left, cause]) => ({
    seen: `${left} | public`,
    findings: [
      cache('cache-storability-differs', 'cache-control storable_by', left, 'public, s-maxage=60'),
    ],
    causes: [cause],
  })),
  {
    seen: 'kept by the framework, which says so | not to be kept',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        's-maxage=31536000',
        'private, no-cache, no-store',
      ),
      platform('edge-differs', 'x-nextjs-cache', 'HIT', null, { direction: 'none' }),
    ],
    causes: ['caching-switched-off'],
  },
  {
    seen: 'the mark of a cache that the framework has | none',
    findings: [platform('edge-differs', 'x-nextjs-cache', 'HIT', null, { direction: 'none' })],
    causes: ['another-edge'],
  },
  {
    seen: 'vary by fields of a framework | not',
    findings: [cache('vary-differs', 'vary', 'RSC, Next-Router-Prefetch', null)],
    causes: ['variant-key-incomplete'],
  },
  {
    seen: 'private | public, with another cookie in it',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        'private',
        'public, max-age=600',
        { severity: 'critical' },
      ),
    ],
    diff: {
      cache: facts('storable_by', 'browser', 'shared'),
      cookies: facts('theme', { path: '/' }, { path: '/' }),
    },
    causes: ['private-answer-shared'],
  },
  {
    seen: 'answers that change from sample to sample',
    findings: [
      makeFinding('unsteady-answer', {
        keys: ['outcomes'],
        direction: 'right-weaker',
        left_value: [200, 200],
        right_value: [200, 500],
      }),
    ],
    causes: ['instances-differ'],
  },
  {
    seen: 'answers of both sides that change',
    findings: [
      makeFinding('unsteady-answer', {
        keys: ['outcomes'],
        left_value: [200, 404],
        right_value: [200, 500],
      }),
    ],
    causes: ['instances-differ'],
  },
  {
    seen: 'another method asked with',
    findings: [makeFinding('request-differs', { section: 'routing', keys: ['request'] })],
    causes: ['asked-differently'],
  },
];
