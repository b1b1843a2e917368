import type { Json } from '@env-drift/contracts';
import { compareByKey } from './compare-by-key.ts';
import { EVEN, differ, type Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import { keepHost, type MapHost } from './host-mapping.ts';
import { sortedByKey, sortedSet } from './sorted-set.ts';
import { splitList, trimOws } from './split-list.ts';
import { isToken, unquote } from './token.ts';

export interface Challenge {
  /** Lower-case. */
  scheme: string;
  /**
   * By lower-case name, the first of each. Values are mapped, `scope` is sorted. Without what is made
   * for one answer: nonces, and the token that some schemes send instead of parameters.
   */
  parameters: ReadonlyMap<string, string>;
}

const MADE_FOR_ONE_ANSWER = new Set(['nonce', 'opaque']);

/**
 * The ways to authenticate that a server offers, sorted. A member that has a `=` right after its
 * first token continues the challenge before it.
 *
 * @example
 * parseChallenges('Bearer realm="a, b", error="x", Basic realm="c"')
 * // [{ scheme: 'basic', parameters: realm -> 'c' }, { scheme: 'bearer', parameters: realm, error }]
 * @see RFC 9110 section 11.6.1
 */
export function parseChallenges(value: string | null, mapHost: MapHost = keepHost): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (const member of splitList(value ?? '')) {
    const [first = '', second] = member.split(/[ \t]+/, 2);
    const isParameter = first.includes('=') || second?.startsWith('=');
    if (!isParameter && !isToken(first)) continue;
    if (!isParameter) challenges.push({ scheme: first.toLowerCase(), parameters: new Map() });
    const parameter = isParameter ? member : member.slice(first.length);
    const equals = parameter.indexOf('=');
    const name = trimOws(parameter.slice(0, Math.max(equals, 0))).toLowerCase();
    const argument = unquote(trimOws(parameter.slice(equals + 1)));
    const parameters = challenges.at(-1)?.parameters;
    // A token68 ends in equals signs or has none: it is no name with a value.
    if (!isToken(name) || /^=*$/.test(argument) || parameters?.has(name)) continue;
    if (!MADE_FOR_ONE_ANSWER.has(name)) parameters?.set(name, meaningOf(name, argument, mapHost));
  }
  return sortedByKey(challenges, ({ scheme, parameters }) =>
    JSON.stringify([scheme, ...[...parameters].map((pair) => pair.join('=')).sort()]),
  );
}

/** A realm often is the host, a token service always is a URL. */
const meaningOf = (name: string, argument: string, mapHost: MapHost): string =>
  name === 'scope' ? sortedSet(argument.split(' ')).join(' ') : mapHost(argument);

/**
 * The authentication schemes a server offers, lower-case, sorted, each once.
 *
 * @example
 * challengeSchemes('Bearer realm="a, b", error="x", Basic realm="c"') // ['basic', 'bearer']
 */
export const challengeSchemes = (value: string | null): string[] =>
  sortedSet(parseChallenges(value).map(({ scheme }) => scheme));

export type ChallengeDifference = Difference<
  'scheme' | 'realm' | 'error' | 'scope' | 'parameter',
  { scheme: string; parameter?: string }
>;

/**
 * By scheme. A side that asks for nothing where the other does is the weaker one.
 *
 * @example
 * Basic realm="a"   and   Bearer realm="a"   // scheme basic, scheme bearer
 */
export function compareChallenges(
  left: readonly Challenge[],
  right: readonly Challenge[],
): ChallengeDifference[] {
  const asks = [left.length > 0, right.length > 0] as const;
  return compareByKey(groupBy(left, schemeOf), groupBy(right, schemeOf), (scheme, a = [], b = []) =>
    (a.length < b.length ? b : a).flatMap((_, i): ChallengeDifference[] => {
      const [x, y] = [a[i], b[i]];
      if (!x || !y) return differ('scheme', shown(x), shown(y), { scheme }, asks);
      return compareByKey(x.parameters, y.parameters, (name, p, q) => {
        const detail = isNamed(name) ? { scheme } : { scheme, parameter: name };
        return differ(isNamed(name) ? name : 'parameter', p ?? null, q ?? null, detail, EVEN);
      });
    }),
  );
}

const schemeOf = ({ scheme }: Challenge) => scheme;

const isNamed = (name: string): name is 'realm' | 'error' | 'scope' =>
  name === 'realm' || name === 'error' || name === 'scope';

const shown = (challenge: Challenge | undefined): Json =>
  challenge ? Object.fromEntries(challenge.parameters) : null;
