import {
  cacheScope,
  compareTargetedCacheControl,
  TARGETED_CACHE_FIELDS,
  type TargetedCacheControl,
  type TargetedCacheControlDifference,
} from '@env-drift/header-semantics';
import type { Severity, Side } from '@env-drift/contracts';
import {
  isOfAnotherOrder,
  isOtherLifetime,
  lifetimeInWords,
  type Lifetime,
} from '../cache-lifetime.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { findKeptSession, isForOneUser, isHandedOn, type KeptSession } from '../kept-sessions.ts';
import { generalCacheControl, isDictionary, NGINX, obeyedByCdn } from '../obeyed-by-cdn.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * CDNs are told something else about caching. `CDN-Cache-Control` and its kind, `Surrogate-Control` and
 * `X-Accel-Expires` of nginx go before `Cache-Control` for the caches that they aim at; where a side lacks
 * the field, what its CDN obeys instead is compared. An answer that sets a cookie or was asked for with
 * `Authorization` is taken for one to one user.
 *
 * @remarks A CDN that stores what should be private hands one user the answer made for another; one
 * that stores nothing sends every request to the origin. The browser shows neither: its cache obeys
 * `Cache-Control`.
 * @fix Send the same field on both sides. `CDN-Cache-Control` and its kind are structured dictionaries:
 * names in lower case, numbers without quotes; a single mistake makes the CDN ignore it whole.
 * @example
 * left   cdn-cache-control: no-store
 * right  cdn-cache-control: max-age=600   -> warn
 * left   cdn-cache-control: no-store
 * right  cdn-cache-control: max-age=600
 * right  cookie session                   -> critical
 * left   cdn-cache-control: max-age=60
 * right  cdn-cache-control: max-age=600   -> warn
 * left   cdn-cache-control: max-age=60
 * right  cdn-cache-control: Max-Age=60    -> warn: ignored, for names are in lower case
 * left   cache-control: private
 * left   cookie session
 * right  cache-control: private
 * right  surrogate-control: max-age=3600
 * right  cookie session                   -> critical
 * @see RFC 9213 section 2
 * @see W3C Note "Edge Architecture Specification", Surrogate-Control
 */
export const targetedCacheDiffers = responseRule({
  code: 'targeted-cache-differs',
  category: 'cache',
  title: 'CDNs are told something else about caching',
  section: 'cache',
  headers: TARGETED_CACHE_FIELDS,
  reads: [...TARGETED_CACHE_FIELDS, 'cache-control', 'expires', 'date', 'set-cookie'],
  thresholds: {
    /** Seconds by which lifetimes may differ and still count as the same. */
    tolerance_s: 5,
    /** Times the shorter lifetime from which the longer one is a warning. */
    warn_ratio: 10,
  },
  evaluate(sides, { thresholds, production }) {
    const { left, right } = sides;
    const fields = TARGETED_CACHE_FIELDS.filter((name) =>
      [left, right].some(({ header }) => header(name) !== null),
    );
    return fields.flatMap((field) => {
      const [a, b] = [obeyedByCdn(left, field), obeyedByCdn(right, field)];
      const session = field === NGINX ? null : keptSession(sides, a.said, b.said);
      const cache = field === NGINX ? 'nginx' : 'a CDN';
      return fieldFinding(
        sides,
        production,
        {
          section: 'cache',
          fields: [...new Set([field, a.name, b.name])],
          recommendation: `Send the same ${field} on both sides${isDictionary(field) ? ', as a structured dictionary' : ''}.`,
        },
        [...compareObeyed(a.said, b.said, thresholds.tolerance_s), ...differing(session)],
        ({ kind, weaker, left: x, right: y }): Weighed => {
          switch (kind) {
            case 'scope':
              return {
                isSymmetric,
                severity:
                  weaker === 'left'
                    ? weighScope(left, a.said, field)
                    : weighScope(right, b.said, field),
                text: `By ${field}, only on the ${weaker} side may ${cache} keep the answer.`,
              };
            case 'lifetime':
              return {
                isSymmetric,
                severity: isOfAnotherOrder(x as Lifetime, y as Lifetime, thresholds.warn_ratio)
                  ? 'warn'
                  : 'info',
                text: `By ${field}, ${cache} may use the answer for ${lifetimeInWords(x as Lifetime)} on the left, and for ${lifetimeInWords(y as Lifetime)} on the right.`,
              };
            case 'session':
              return {
                severity: session!.isToldSo ? 'critical' : 'warn',
                text: session!.text,
              };
            case 'directive':
              return {
                isSymmetric,
                severity: 'info',
                text: `Further directives of ${field} differ.`,
              };
            default:
              return {
                isSymmetric,
                severity: 'warn',
                text: `The ${field} of the ${weaker} side is invalid and ignored.`,
              };
          }
        },
      );
    });
  },
});

/** Of all but a kept session, which is nothing that the users of the other side miss. */
const isSymmetric = true;

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

type Sides = Record<Side, AnsweredSide>;

/** A session that CDNs keep on one side only; none where cache-storability-differs tells of it. */
function keptSession(
  sides: Sides,
  a: TargetedCacheControl,
  b: TargetedCacheControl,
): KeptSession | null {
  if (a.kind !== 'directives' || b.kind !== 'directives') return null;
  if (keepsNothing(a) !== keepsNothing(b)) return null;
  const general = {
    left: generalCacheControl(sides.left),
    right: generalCacheControl(sides.right),
  };
  return findKeptSession(sides, general)
    ? null
    : findKeptSession(sides, { left: a.directives, right: b.directives });
}

const differing = (session: KeptSession | null) =>
  session
    ? [
        {
          ...{ kind: 'session' as const, weaker: session.weaker, left: null, right: null },
          cookies: session.names,
        },
      ]
    : [];

/** By the side where it may be kept; nginx keeps nothing that sets a cookie. */
function weighScope(wider: AnsweredSide, said: TargetedCacheControl, field: string): Severity {
  if (said.kind !== 'directives' || !isHandedOn(said.directives, wider)) return 'info';
  if (!isForOneUser(wider)) return 'warn';
  return field === NGINX && wider.envelope.response.cookies.length > 0 ? 'info' : 'critical';
}
