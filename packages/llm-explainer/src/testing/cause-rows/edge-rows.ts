import { facts, makeFinding } from '../make-diff.ts';
import { drift, type Row } from './row.ts';

const platform = drift('platform');
const content = drift('content');
const cdn = platform(
  'edge-differs',
  'cf-ray server',
  { 'cf-ray': null, server: 'nginx' },
  { 'cf-ray': '1-FRA', server: 'cloudflare' },
  { direction: 'none' },
);
const uncompressed = content('content-encoding-differs', 'content-encoding', 'gzip', null);

export const edgeRows: readonly Row[] = [
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
