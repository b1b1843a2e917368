import {
  compareCacheControl,
  type CacheControl,
  type CacheControlDifference,
} from './cache-control.ts';
import { differ, type Difference } from './difference.ts';
import { parseDictionary } from './structured-field.ts';

/** Fields that a cache of their kind obeys instead of Cache-Control and Expires, the most specific first. */
export const TARGETED_CACHE_FIELDS: readonly string[] = [
  'cloudflare-cdn-cache-control',
  'netlify-cdn-cache-control',
  'vercel-cdn-cache-control',
  'cdn-cache-control',
  'surrogate-control',
  'x-accel-expires',
];

/** `ignored`: empty or not a dictionary, so that caches fall back to Cache-Control. */
export type TargetedCacheControl =
  { kind: 'absent' | 'ignored' } | { kind: 'directives'; directives: CacheControl };

/** A lower-case name is all that the syntax allows; a value of the wrong type is not consumed. */
const isUsable = (name: string, value: unknown): value is true | number | string => {
  if (/^(?:s-maxage|max-age|stale-.*)$/.test(name))
    return Number.isInteger(value) && Number(value) >= 0;
  if (name === 'private' || name === 'no-cache') return value === true || typeof value === 'string';
  return value === true || typeof value === 'number' || typeof value === 'string';
};

/**
 * @example
 * parseTargetedCacheControl('max-age=60, private') // directives: max-age -> '60', private -> null
 * parseTargetedCacheControl('max-age=60, Private') // ignored: not a dictionary
 * @see RFC 9213 section 2.1
 */
export function parseTargetedCacheControl(value: string | null): TargetedCacheControl {
  if (value === null) return { kind: 'absent' };
  const dictionary = parseDictionary(value);
  if (!dictionary || dictionary.size === 0) return { kind: 'ignored' };
  const directives = new Map<string, string | null>();
  for (const [name, [argument]] of dictionary) {
    if (isUsable(name, argument)) directives.set(name, argument === true ? null : String(argument));
  }
  return { kind: 'directives', directives };
}

export type TargetedCacheControlDifference =
  CacheControlDifference | Difference<'presence' | 'ignored', { directive?: string }>;

/**
 * @example
 * max-age=60   and   no-store   // scope, weaker: left; lifetime 60 and 0
 */
export function compareTargetedCacheControl(
  left: TargetedCacheControl,
  right: TargetedCacheControl,
): TargetedCacheControlDifference[] {
  if (left.kind !== 'directives' || right.kind !== 'directives') {
    const isIgnored = left.kind === 'ignored' || right.kind === 'ignored';
    const strengths = [left.kind !== 'ignored', right.kind !== 'ignored'] as const;
    return differ(isIgnored ? 'ignored' : 'presence', left.kind, right.kind, {}, strengths);
  }
  return compareCacheControl(left.directives, right.directives);
}
