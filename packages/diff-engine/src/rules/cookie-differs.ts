import {
  compareSetCookie,
  isRuntimeNoiseCookie,
  type Cookie,
  type CookieDifference,
} from '@env-drift/header-semantics';
import type { Json, ObservedCookie, Severity } from '@env-drift/contracts';
import { findCookieCounterparts } from '../cookie-counterparts.ts';
import { isNamedAnew, isScriptCookie, isSessionCookie, steadyName } from '../cookie-name.ts';
import { weakerSide } from '../direction.ts';
import { groupBy } from '../group-by.ts';
import { onOneSide } from '../on-one-side.ts';
import { readCookies } from '../read-cookies.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';
import { compareSeverity } from '../severity-order.ts';
import { sortedRecord } from '../sorted-record.ts';

/**
 * A cookie is set on one side only, or guarded by other attributes. Values are never known; a hash at
 * the end of a name, which tells installations apart, is no part of it, nor is what a framework makes
 * anew for each login (`.AspNetCore.Correlation.kM6xQz`), nor the environment after which each side names
 * its own (`session_staging`, `session_prod`, or plain `session`); and what deletes a cookie needs no guard.
 *
 * @remarks Without `Secure` a cookie is also sent over plain http, without `HttpOnly` any injected
 * script can read it, and with another `SameSite` a login that works on one side breaks on the other,
 * or is open to forged requests.
 * @fix Set the cookie with the same attributes on both sides. Behind a proxy that ends TLS, tell the
 * application that it is reached over https (trust `X-Forwarded-Proto`), or its framework leaves
 * `Secure` out.
 * @example
 * left   cookie session; Secure; HttpOnly
 * right  cookie session                     -> critical: scripts and the wire can read it
 * @see draft-ietf-httpbis-rfc6265bis sections 4.1.2 and 5.7
 */
export const cookieDiffers = responseRule({
  code: 'cookie-differs',
  category: 'cookies',
  title: 'A cookie is set on one side only, or guarded less',
  reads: ['set-cookie'],
  thresholds: {
    /** Seconds by which two lifetimes may differ: one that is counted from a date varies with the moment. */
    lifetime_tolerance_s: 60,
  },
  evaluate({ left, right }, { thresholds }): Draft[] {
    const { nameOf, paired } = findCookieCounterparts(left, right);
    const [a, b] = [readCookies(left, nameOf.left), readCookies(right, nameOf.right)];
    const [ofLeft, ofRight] = [byName(left, nameOf.left), byName(right, nameOf.right)];
    const deleted = { left: deletedOf(a), right: deletedOf(b) };
    const differences = compareSetCookie(a, b)
      .filter(
        ({ kind, left: a, right: b }) =>
          kind !== 'lifetime' || Math.abs(Number(a) - Number(b)) > thresholds.lifetime_tolerance_s,
      )
      .filter(
        ({ kind, cookie }) =>
          !GUARDS.includes(kind) || !(deleted.left.has(cookie) || deleted.right.has(cookie)),
      );
    const differing = groupBy(differences, ({ cookie }) => cookie);
    const renewed = [...ofLeft.keys()].filter(
      (name) => isNamedAnew(name) && isRenamed(ofLeft.get(name)!, ofRight.get(name) ?? []),
    );
    return [...new Set([...differing.keys(), ...paired, ...renewed])].map((name) => {
      const found = differing.get(name) ?? [];
      const [one, other] = [ofLeft.get(name) ?? [], ofRight.get(name) ?? []];
      const observation = {
        section: 'cookies' as const,
        keys: [...new Set([...one, ...other].map((cookie) => steadyName(cookie.name)))],
        left_value: shown(one),
        right_value: shown(other),
      };
      if (found.length === 0) {
        const reason = isNamedAnew(name)
          ? 'Its framework gives this cookie another name each time.'
          : 'Each side names this cookie after itself.';
        return { ...observation, reason };
      }
      if (isRuntimeNoiseCookie(name)) {
        return {
          ...observation,
          reason: 'This cookie is set by the machines in front of the server, from time to time.',
        };
      }
      const weighed = found
        .map((difference) => ({ difference, severity: weigh(difference) }))
        .sort((a, b) => compareSeverity(a.severity, b.severity));
      const { severity } = weighed[0]!;
      const gravest = weighed
        .filter((each) => each.severity === severity)
        .map(({ difference }) => difference);
      const weaker = new Set(gravest.map((each) => each.weaker));
      return {
        ...observation,
        severity,
        direction: weakerSide(weaker.has('left'), weaker.has('right')),
        // Where one side sends it to other sites and the other does not, it breaks there.
        isSymmetric: gravest.some(isCrossSite),
        message: `The cookie ${name}: ${weighed.map((each) => inWords(each.difference)).join('; ')}.`,
        identity: found.map(({ kind, weaker, left, right }): Json =>
          // A lifetime that is counted from a date varies by a second.
          kind === 'lifetime' ? { kind, weaker } : { kind, weaker, left, right },
        ),
        recommendation:
          'Set the cookie with the same attributes on both sides; behind a proxy that ends TLS, tell the application that it is reached over https.',
      };
    });
  },
});

const byName = ({ envelope }: AnsweredSide, nameOf: (name: string) => string) =>
  groupBy(envelope.response.cookies, ({ name }) => nameOf(name));

/** Whether both sides set the cookie, and one of them by a name that the other does not use. */
const isRenamed = (one: readonly ObservedCookie[], other: readonly ObservedCookie[]) =>
  other.length > 0 && onOneSide(one.map(nameOfCookie), other.map(nameOfCookie)).flat().length > 0;

const nameOfCookie = ({ name }: ObservedCookie) => name;

function shown(cookies: readonly ObservedCookie[]): Json {
  const cookie = cookies.at(-1);
  return cookie ? sortedRecord(cookie.attributes) : null;
}

/** What protects a value. */
const GUARDS: readonly CookieDifference['kind'][] = [
  'secure',
  'http-only',
  'same-site',
  'partitioned',
];

/** Names of the cookies that a side sets only to delete them. */
function deletedOf(cookies: readonly Cookie[]): ReadonlySet<string> {
  const names = new Set(cookies.map(({ name }) => name));
  for (const { name, lifetime } of cookies) if (lifetime !== 0) names.delete(name);
  return names;
}

const isCrossSite = ({ kind, left, right }: CookieDifference) =>
  kind === 'same-site' && (left === 'none' || right === 'none');

function weigh(difference: CookieDifference): Severity {
  const { kind, cookie } = difference;
  switch (kind) {
    case 'http-only':
      if (isScriptCookie(cookie)) return 'info';
      return isSessionCookie(cookie) ? 'critical' : 'warn';
    case 'secure':
      return isSessionCookie(cookie) ? 'critical' : 'warn';
    case 'same-site':
      return isCrossSite(difference) ? 'critical' : 'warn';
    case 'rejected':
      return 'critical';
    case 'path':
    case 'lifetime':
      return 'info';
    default:
      return 'warn';
  }
}

function inWords({ kind, weaker, left, right }: CookieDifference): string {
  const values = `${String(left)} on the left, ${String(right)} on the right`;
  switch (kind) {
    case 'missing':
      return left === null ? 'only the right side sets it' : 'only the left side sets it';
    case 'rejected':
      return `browsers drop it on the ${weaker} side (${String(left ?? right)})`;
    case 'secure':
      return `without Secure on the ${weaker} side`;
    case 'http-only':
      return `readable by scripts on the ${weaker} side (no HttpOnly)`;
    case 'partitioned':
      return `not partitioned on the ${weaker} side`;
    case 'domain':
      return `domain ${left === null ? 'the host alone' : String(left)} on the left, ${right === null ? 'the host alone' : String(right)} on the right`;
    case 'same-site':
      return `SameSite ${values}`;
    case 'lifetime':
      return `kept for ${String(left)} s on the left, ${String(right)} s on the right`;
    case 'path':
    case 'persistence':
      return `${kind} ${values}`;
  }
}
