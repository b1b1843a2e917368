import type { Side } from '@env-drift/contracts';
import {
  freshnessLifetime,
  isExplicitlyShared,
  isRuntimeNoiseCookie,
  type CacheControl,
} from '@env-drift/header-semantics';
import { isSessionCookie } from './cookie-name.ts';
import { listed } from './listed.ts';
import { readCookies } from './read-cookies.ts';
import type { AnsweredSide } from './rule.ts';
import { storableBy } from './storable-by.ts';

/** Whether an answer is taken for one that was made for a single user. */
export const isForOneUser = ({ envelope }: AnsweredSide): boolean =>
  Object.hasOwn(envelope.request.headers, 'authorization') ||
  envelope.response.cookies.some(({ name }) => !isRuntimeNoiseCookie(name));

/** Whether a shared cache that obeys these directives hands the answer to others without asking. */
export const isHandedOn = (directives: CacheControl, { envelope }: AnsweredSide): boolean =>
  storableBy(directives, envelope) === 'shared' && freshnessLifetime(directives, 'shared') !== 0;

/** The session of one user, which shared caches may hand to all others on this side only. */
export interface KeptSession {
  weaker: Side;
  /** Names of its cookies. */
  names: string[];
  /** Whether the server says itself that caches may keep the answer, beyond not forbidding it. */
  isToldSo: boolean;
  /** A sentence. */
  text: string;
}

/**
 * @param directives what the caches in front of each side obey
 * @see RFC 9111 section 7.3: a `Set-Cookie` keeps no cache from storing the answer
 */
export function findKeptSession(
  sides: Readonly<Record<Side, AnsweredSide>>,
  directives: Readonly<Record<Side, CacheControl>>,
): KeptSession | null {
  const namesOf = (side: Side) =>
    isHandedOn(directives[side], sides[side]) ? sessionCookies(sides[side]) : [];
  const [left, right] = [namesOf('left'), namesOf('right')];
  if (left.length > 0 === right.length > 0) return null;
  const [weaker, names] = left.length > 0 ? (['left', left] as const) : (['right', right] as const);
  return {
    weaker,
    names,
    isToldSo: isExplicitlyShared(directives[weaker]),
    text: `Shared caches may keep the answer of the ${weaker} side, and with it a session cookie: ${listed(names)}.`,
  };
}

/** What deletes a cookie gives nobody a session. */
export const sessionCookies = (side: AnsweredSide): string[] => [
  ...new Set(
    readCookies(side)
      .filter(({ name, lifetime }) => lifetime !== 0 && isSessionCookie(name))
      .map(({ name }) => name),
  ),
];
