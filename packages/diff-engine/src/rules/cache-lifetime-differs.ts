import { cacheScope, freshnessLifetime, parseCacheControl } from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { responseRule } from '../rule.ts';

/**
 * Caches may use the answer for another time without asking.
 *
 * @example
 * left   cache-control: max-age=60
 * right  cache-control: max-age=86400   -> warn: stale for a day after a deploy
 * @see RFC 9111 section 4.2.1
 */
export const cacheLifetimeDiffers = responseRule({
  code: 'cache-lifetime-differs',
  category: 'cache',
  title: 'The answer stays fresh for another time',
  thresholds: { tolerance_s: 5, warn_ratio: 10 },
  section: 'cache',
  headers: ['cache-control'],
  evaluate({ left, right }, { thresholds }) {
    const [valueA, valueB] = [left.header('cache-control'), right.header('cache-control')];
    const [a, b] = [parseCacheControl(valueA), parseCacheControl(valueB)];
    if (cacheScope(a) !== cacheScope(b) || cacheScope(a) === 'none') return [];
    // Shared caches keep nothing that is private.
    const caches =
      cacheScope(a) === 'private' ? (['browser'] as const) : (['shared', 'browser'] as const);
    const lifetimes = caches.map((cache) => ({
      cache,
      left: freshnessLifetime(a, cache),
      right: freshnessLifetime(b, cache),
    }));
    const different = lifetimes.find((each) =>
      differs(each.left, each.right, thresholds.tolerance_s),
    );
    if (!different) return [];
    return [
      {
        section: 'cache',
        keys: ['cache-control', `${different.cache}_lifetime_s`],
        severity: weigh(different.left, different.right, thresholds.warn_ratio),
        direction: 'none',
        message: `A ${different.cache} cache may use the answer for ${inWords(different.left)} on the left, and for ${inWords(different.right)} on the right.`,
        left_value: valueA,
        right_value: valueB,
        identity: lifetimes.map((each) => [each.left, each.right]),
        recommendation:
          'Send the same lifetimes on both sides; the longer one decides how long users see the old version after a deploy.',
      },
    ];
  },
});

function differs(a: number | null, b: number | null, tolerance: number): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > tolerance;
}

function weigh(a: number | null, b: number | null, warnRatio: number): Severity {
  if (a === null || b === null) return 'warn';
  const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
  return shorter === 0 || longer / shorter >= warnRatio ? 'warn' : 'info';
}

const inWords = (seconds: number | null) =>
  seconds === null ? 'as long as it guesses' : seconds === 0 ? 'no time' : `${seconds} s`;
