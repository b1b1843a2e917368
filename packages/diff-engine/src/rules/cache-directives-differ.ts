import { cacheScope, compareCacheControl, parseCacheControl } from '@env-drift/header-semantics';
import type { Json } from '@env-drift/contracts';
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
    const isKept = cacheScope(a) !== 'none' && cacheScope(b) !== 'none';
    const different = compareCacheControl(a, b).filter(
      ({ kind, directive }) => kind === 'directive' && (isKept || directive === LIFTS_NO_STORE),
    );
    if (different.length === 0) return [];
    const sent = different.flatMap(({ directive, left, right }) => [
      ...spelt(directive!, left),
      ...spelt(directive!, right),
    ]);
    return [
      {
        section: 'cache',
        keys: ['cache-control'],
        severity: 'info',
        direction: 'none',
        message: `Only one side sends: ${sent.join(', ')}.`,
        left_value: valueA,
        right_value: valueB,
        identity: different.map(({ directive, left, right }) => [directive!, left, right]),
        recommendation: 'Send the same Cache-Control on both sides.',
      },
    ];
  },
});

/**
 * Nothing else counts where nothing may be kept; caches that know the status obey it.
 *
 * @see RFC 9111 section 5.2.2.3
 */
const LIFTS_NO_STORE = 'must-understand';

/** As it is sent; nothing where it is not. */
function spelt(directive: string, argument: Json): string[] {
  if (argument === null) return [];
  return [argument === true ? directive : `${directive}=${String(argument)}`];
}
