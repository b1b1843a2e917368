import type { Json } from '@env-drift/contracts';
import {
  freshnessLifetime,
  parseCacheControl,
  type CacheControl,
} from '@env-drift/header-semantics';
import { isOfAnotherOrder, isOtherLifetime, lifetimeInWords } from '../cache-lifetime.ts';
import { effectiveCacheControl } from '../effective-cache-control.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { showFields } from '../show-fields.ts';
import { storableBy } from '../storable-by.ts';

/**
 * Caches may use the answer for another time without asking. `Expires`, counted from `Date`, is the
 * lifetime where `Cache-Control` names none; what is no date is in the past.
 *
 * @remarks The longer lifetime decides how long users see the old version after a deploy. The shorter
 * one sends requests to the origin that the other side answers from a cache, so that its load and its
 * speed say nothing of the other side.
 * @fix Send the same `max-age` and `s-maxage` on both sides, and drop `Expires`, which `max-age`
 * outweighs. Look for a proxy or an edge rule that writes its own.
 * @example
 * left   cache-control: max-age=60
 * right  cache-control: max-age=86400   -> warn: stale for a day after a deploy
 * left   cache-control: max-age=60
 * right  cache-control: max-age=120     -> info
 * @see RFC 9111 section 4.2.1
 * @see RFC 9111 section 5.3
 */
export const cacheLifetimeDiffers = responseRule({
  code: 'cache-lifetime-differs',
  category: 'cache',
  title: 'The answer stays fresh for another time',
  thresholds: {
    /** Seconds by which lifetimes may differ and still count as the same. */
    tolerance_s: 5,
    /** Times the shorter lifetime from which the longer one is a warning. */
    warn_ratio: 10,
  },
  section: 'cache',
  headers: ['cache-control', 'expires'],
  reads: ['cache-control', 'expires', 'date'],
  evaluate({ left, right }, { thresholds }) {
    const [a, b] = [read(left), read(right)];
    const scope = storableBy(a.said, left.envelope);
    if (scope !== storableBy(b.said, right.envelope)) return [];
    // Shared caches keep nothing that is private.
    const caches = scope === 'private' ? (['browser'] as const) : (['shared', 'browser'] as const);
    const lifetimes = caches.map((cache) => ({
      cache,
      left: freshnessLifetime(a.effective, cache),
      right: freshnessLifetime(b.effective, cache),
    }));
    const others = lifetimes.filter((each) =>
      isOtherLifetime(each.left, each.right, thresholds.tolerance_s),
    );
    const isOfOrder = (each: (typeof others)[number]) =>
      isOfAnotherOrder(each.left, each.right, thresholds.warn_ratio);
    // The gravest of them is told.
    const different = others.find(isOfOrder) ?? others[0];
    if (!different) return [];
    const usesExpires = a.effective !== a.said || b.effective !== b.said;
    const fields = ['cache-control', ...(usesExpires ? ['expires'] : [])].filter((name) =>
      [left, right].some((side) => side.header(name) !== null),
    );
    return [
      {
        section: 'cache',
        keys: [...fields, `${different.cache}_lifetime_s`],
        severity: isOfOrder(different) ? 'warn' : 'info',
        direction: 'none',
        message: `A ${different.cache} cache may use the answer for ${lifetimeInWords(different.left)} on the left, and for ${lifetimeInWords(different.right)} on the right.`,
        left_value: showFields(left, fields),
        right_value: showFields(right, fields),
        identity: [
          isOfOrder(different),
          ...caches.map((cache) => [a, b].map((side) => identify(side, cache))),
        ],
        recommendation:
          'Send the same lifetimes on both sides; the longer one decides how long users see the old version after a deploy.',
      },
    ];
  },
});

interface Said {
  /** What `Cache-Control` says. */
  said: CacheControl;
  /** With `Expires`, where that counts. */
  effective: CacheControl;
}

function read(side: AnsweredSide): Said {
  const said = parseCacheControl(side.header('cache-control'));
  return { said, effective: effectiveCacheControl(said, side) };
}

/**
 * The lifetime, or its order of magnitude where it is counted from a date: one that stands still comes
 * nearer with every run.
 */
function identify({ said, effective }: Said, cache: 'shared' | 'browser'): Json {
  const lifetime = freshnessLifetime(effective, cache);
  const isCounted = lifetime !== null && freshnessLifetime(said, cache) === null;
  return isCounted && lifetime > 0 ? `1e${Math.round(Math.log10(lifetime))}` : lifetime;
}
