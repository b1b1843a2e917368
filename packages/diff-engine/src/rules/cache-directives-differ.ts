import { cacheScope, otherCacheDirectives, parseCacheControl } from '@env-drift/header-semantics';
import { responseRule } from '../rule.ts';

/**
 * Directives of `Cache-Control` differ that say neither who may keep the answer nor for how long:
 * revalidation, serving stale, immutability, transformation.
 *
 * @remarks They show when something goes wrong: without `must-revalidate` a cache that cannot reach the
 * origin may serve what is stale, and `stale-if-error` hides an outage on one side only.
 * @fix Send the same `Cache-Control` on both sides. Look for a CDN or proxy that adds or strips
 * directives in front of one of them.
 * @example
 * left   cache-control: max-age=60, must-revalidate
 * right  cache-control: max-age=60                    -> info
 * @see RFC 9111 section 5.2.2
 * @see RFC 5861 sections 3 and 4
 * @see RFC 8246 section 2
 */
export const cacheDirectivesDiffer = responseRule({
  code: 'cache-directives-differ',
  category: 'cache',
  title: 'Further cache directives differ',
  section: 'cache',
  headers: ['cache-control'],
  reads: ['cache-control'],
  evaluate({ left, right }) {
    const [valueA, valueB] = [left.header('cache-control'), right.header('cache-control')];
    const [a, b] = [parseCacheControl(valueA), parseCacheControl(valueB)];
    // Nothing else counts where nothing may be kept.
    if (cacheScope(a) === 'none' || cacheScope(b) === 'none') return [];
    const [others, otherB] = [listed(a), listed(b)];
    if (others.join() === otherB.join()) return [];
    const different = [
      ...others.filter((each) => !otherB.includes(each)),
      ...otherB.filter((each) => !others.includes(each)),
    ];
    return [
      {
        section: 'cache',
        keys: ['cache-control'],
        severity: 'info',
        direction: 'none',
        message: `Only one side sends: ${[...new Set(different)].join(', ')}.`,
        left_value: valueA,
        right_value: valueB,
        identity: [others, otherB],
        recommendation: 'Send the same Cache-Control on both sides.',
      },
    ];
  },
});

const listed = (cacheControl: ReturnType<typeof parseCacheControl>) =>
  [...otherCacheDirectives(cacheControl)]
    .map(([name, argument]) => (argument === null ? name : `${name}=${argument}`))
    .sort();
