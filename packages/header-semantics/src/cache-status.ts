import { EVEN, differ, type Difference } from './difference.ts';
import { parseList, tokenText } from './structured-field.ts';

/** How one cache handled the request. */
export interface CacheHandling {
  cache: string;
  /** `hit`, or why the request went on: `uri-miss`, `bypass`, `stale`; null where it does not say. */
  result: string | null;
  stored: boolean;
}

/**
 * The caches on the way, that nearest to the origin first.
 *
 * @example
 * parseCacheStatus('ExampleCache; hit; ttl=30') // [{ cache: 'ExampleCache', result: 'hit', stored: false }]
 * @see RFC 9211 section 2
 */
export function parseCacheStatus(value: string | null): CacheHandling[] {
  return (parseList(value) ?? []).flatMap(([name, parameters]) => {
    const cache = typeof name === 'string' ? name : tokenText(name);
    if (cache === null) return [];
    const hit = parameters.get('hit') === true;
    const result = hit ? 'hit' : tokenText(parameters.get('fwd'));
    return [{ cache, result, stored: parameters.get('stored') === true }];
  });
}

export type CacheStatusDifference = Difference<'presence' | 'result' | 'stored'>;

/**
 * What the user gets of all caches together: from a cache, or why not. A first request misses
 * everywhere, so only a steady difference means something.
 *
 * @example
 * a; hit   and   a; fwd=bypass   // result, weaker: right
 */
export function compareCacheStatus(
  left: readonly CacheHandling[],
  right: readonly CacheHandling[],
): CacheStatusDifference[] {
  if (left.length === 0 || right.length === 0) {
    return differ('presence', left.length > 0, right.length > 0, {}, EVEN);
  }
  const [a, b] = [resultOf(left), resultOf(right)];
  if (a !== b) return differ('result', a, b, {}, [a === 'hit', b === 'hit']);
  return differ('stored', left.some(isStored), right.some(isStored));
}

const isStored = ({ stored }: CacheHandling) => stored;

const resultOf = (caches: readonly CacheHandling[]): string | null =>
  caches.some(({ result }) => result === 'hit') ? 'hit' : caches.at(-1)!.result;
