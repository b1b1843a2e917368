import {
  cacheScope,
  compareTargetedCacheControl,
  freshnessLifetime,
  isExplicitlyShared,
  parseCacheControl,
  parseTargetedCacheControl,
  TARGETED_CACHE_FIELDS,
  type TargetedCacheControl,
  type TargetedCacheControlDifference,
} from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import {
  isOfAnotherOrder,
  isOtherLifetime,
  lifetimeInWords,
  type Lifetime,
} from '../cache-lifetime.ts';
import { effectiveCacheControl } from '../effective-cache-control.ts';
import type { Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { symmetricFinding } from '../symmetric-finding.ts';

/** What caches that know none of the targeted fields obey. */
const GENERAL = 'cache-control';

/**
 * CDNs are told something else about caching. `CDN-Cache-Control` and its kind go before
 * `Cache-Control` for the caches that they aim at; where a side lacks the field, what its CDN obeys
 * instead is compared.
 *
 * @remarks A CDN that stores what should be private hands one user the answer made for another; one
 * that stores nothing sends every request to the origin. The browser shows neither: its cache obeys
 * `Cache-Control`.
 * @fix Send the same field on both sides. It is a structured dictionary: names in lower case, numbers
 * without quotes; a single mistake makes the CDN ignore it whole.
 * @example
 * left   cdn-cache-control: no-store
 * right  cdn-cache-control: max-age=600   -> critical
 * left   cdn-cache-control: max-age=60
 * right  cdn-cache-control: max-age=600   -> warn
 * left   cdn-cache-control: max-age=60
 * right  cdn-cache-control: Max-Age=60    -> warn: ignored, for names are in lower case
 * @see RFC 9213 section 2
 */
export const targetedCacheDiffers = responseRule({
  code: 'targeted-cache-differs',
  category: 'cache',
  title: 'CDNs are told something else about caching',
  section: 'cache',
  headers: TARGETED_CACHE_FIELDS,
  reads: [...TARGETED_CACHE_FIELDS, 'cache-control', 'expires', 'date'],
  thresholds: {
    /** Seconds by which lifetimes may differ and still count as the same. */
    tolerance_s: 5,
    /** Times the shorter lifetime from which the longer one is a warning. */
    warn_ratio: 10,
  },
  evaluate(sides, { thresholds }) {
    const { left, right } = sides;
    const fields = TARGETED_CACHE_FIELDS.filter((name) =>
      [left, right].some(({ header }) => header(name) !== null),
    );
    return fields.flatMap((field) => {
      const [a, b] = [obeyed(left, field), obeyed(right, field)];
      return symmetricFinding(
        sides,
        {
          section: 'cache',
          fields: [...new Set([field, a.name, b.name])],
          recommendation: `Send the same ${field} on both sides, as a structured dictionary.`,
        },
        compareObeyed(a.said, b.said, thresholds.tolerance_s),
        ({ kind, weaker, left: x, right: y }): Weighed => {
          switch (kind) {
            case 'scope':
              return {
                severity: weighScope(weaker === 'left' ? a.said : b.said),
                text: `By ${field}, only on the ${weaker} side may a CDN keep the answer.`,
              };
            case 'lifetime':
              return {
                severity: isOfAnotherOrder(x as Lifetime, y as Lifetime, thresholds.warn_ratio)
                  ? 'warn'
                  : 'info',
                text: `By ${field}, a CDN may use the answer for ${lifetimeInWords(x as Lifetime)} on the left, and for ${lifetimeInWords(y as Lifetime)} on the right.`,
              };
            case 'directive':
              return { severity: 'info', text: `Further directives of ${field} differ.` };
            default:
              return {
                severity: 'warn',
                text: `The ${field} of the ${weaker} side is invalid and ignored.`,
              };
          }
        },
      );
    });
  },
});

/** What a CDN that knows the field obeys, and in which field it stands: the next best where it is absent. */
function obeyed(side: AnsweredSide, field: string): { name: string; said: TargetedCacheControl } {
  for (const name of new Set([field, 'cdn-cache-control'])) {
    const said = parseTargetedCacheControl(side.header(name));
    if (said.kind === 'directives' || (said.kind === 'ignored' && name === field)) {
      return { name, said };
    }
  }
  const directives = effectiveCacheControl(parseCacheControl(side.header(GENERAL)), side);
  return { name: GENERAL, said: { kind: 'directives', directives } };
}

function compareObeyed(
  a: TargetedCacheControl,
  b: TargetedCacheControl,
  tolerance: number,
): TargetedCacheControlDifference[] {
  // To a CDN, private is no-store; and nothing else counts where it may keep nothing.
  if (keepsNothing(a) && keepsNothing(b)) return [];
  const found = compareTargetedCacheControl(a, b);
  const scope = found.filter(({ kind }) => kind === 'scope');
  if (scope.length > 0) return scope;
  return found.filter(
    ({ kind, left, right }) =>
      kind !== 'lifetime' || isOtherLifetime(left as Lifetime, right as Lifetime, tolerance),
  );
}

const keepsNothing = (said: TargetedCacheControl) =>
  said.kind === 'directives' && cacheScope(said.directives) !== 'shared';

/** By the side where it may be kept: by mistake, where that is said outright. */
function weighScope(wider: TargetedCacheControl): Severity {
  if (wider.kind !== 'directives' || freshnessLifetime(wider.directives, 'shared') === 0)
    return 'info';
  return isExplicitlyShared(wider.directives) ? 'critical' : 'warn';
}
