import type { Finding, Json, Side } from '@env-drift/contracts';
import {
  bothSides,
  findingsOf,
  memberOf,
  textOf,
  valueOf,
  type Observation,
} from './observation.ts';
import { factOf } from './fact-of.ts';

/** Fields that one CDN alone adds, and what is in them where others send them as well. */
const OWN_FIELDS = [
  'cf-ray',
  'cf-cache-status',
  'x-amz-cf-id',
  'x-amz-cf-pop',
  'x-azure-ref',
  'x-nf-request-id',
  'x-vercel-cache',
  'x-vercel-id',
  'fly-request-id',
];
const OWN_VALUES = [
  ['x-served-by', /\bcache-/],
  ['x-timer', /^S\d/],
] as const;
/** Names by which CDNs and caches in front call themselves, in Server and Via. */
const PRODUCT =
  /\b(?:akamai\w*|azure ?front ?door|bunny ?cdn\w*|cdn77|cloudflare|cloudfront|ecacc|ecs|fastly|gcore|imperva|incapsula|keycdn|netlify|sucuri\w*|varnish|vercel)\b/i;
/** A metric of Server-Timing by which CDNs tell how they came by the answer. */
export const CDN_TIMING = /\bcdn(?:-cache)?\b/i;
const CACHE_FIELDS = ['x-cache', 'x-cache-hits', 'x-varnish'];

/** Whether a CDN, or a cache in front, says that it handled the answer of a side. */
export function showsCdn(observation: Observation, side: Side): boolean {
  const isSent = (name: string) => shown(observation, name, side) !== '';
  return (
    [...OWN_FIELDS, ...CACHE_FIELDS].some(isSent) ||
    OWN_VALUES.some(([name, pattern]) => pattern.test(shown(observation, name, side))) ||
    ['server', 'via'].some((name) => PRODUCT.test(shown(observation, name, side))) ||
    CDN_TIMING.test(shown(observation, 'server-timing', side))
  );
}

/** Whether a finding shows no more than what the cache of a framework says of itself. */
export const isOfAppCache = ({ evidence }: Finding): boolean =>
  evidence.every(({ keys }) => keys.every((key) => key === 'x-nextjs-cache'));

/** The side whose answer alone came over a CDN, where a finding says that the edges differ. */
export function onlySideWithCdn(observation: Observation): Side | undefined {
  if (findingsOf(observation, 'edge-differs', 'server-timing-differs').length === 0) {
    return undefined;
  }
  const sides = bothSides.filter((side) => showsCdn(observation, side));
  return sides.length === 1 ? sides[0] : undefined;
}

const shown = (observation: Observation, name: string, side: Side): string =>
  textOf(factOf(observation, 'platform', name, side)) ||
  findingsOf(observation, 'edge-differs')
    .map((finding) => textOf(fieldOf(finding, name, side)))
    .join('');

/** A finding about one field has its value, one about several a record of them. */
function fieldOf(finding: Finding, name: string, side: Side): Json {
  const keys = finding.evidence.flatMap((each) => each.keys);
  const value = valueOf(finding, side);
  return keys.length === 1 && keys[0] === name ? value : memberOf(value, name);
}
