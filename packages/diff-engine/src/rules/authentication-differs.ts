import type { Json } from '@env-drift/contracts';
import {
  compareChallenges,
  parseChallenges,
  type ChallengeDifference,
} from '@env-drift/header-semantics';
import { isAccessTold } from '../access-demand.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELD = 'www-authenticate';

/**
 * Both sides ask for credentials (401), and for others: by another scheme, for another host or scope,
 * or with another error. Where one side alone asks, access-differs tells it.
 *
 * @remarks A client that was written for one scheme cannot sign in with the other, and a token for one
 * scope or host is refused by the other side.
 * @fix Offer the same schemes and scopes on both sides. A password in front of staging belongs at its
 * own gate, where it does not take the place of the application's challenge.
 * @example
 * left   status 401
 * left   www-authenticate: Basic realm="a"
 * right  status 401
 * right  www-authenticate: Bearer            -> critical
 * @see RFC 9110 section 11.6.1
 * @see RFC 6750 section 3
 */
export const authenticationDiffers = responseRule({
  code: 'authentication-differs',
  category: 'access',
  title: 'The sides ask for other credentials',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }): Draft[] {
    const { left, right } = sides;
    if (isAccessTold(left, right)) return [];
    const [a, b] = [challenges(left), challenges(right)];
    const isAsked = left.status === 401 && right.status === 401;
    const differences = isAsked ? compareChallenges(a, b).filter((each) => !isLabel(each)) : [];
    if (differences.length === 0) return forgiveValues(sides, 'security', [FIELD], REASON);
    const offered = [a, b].map((side) => new Set(side.map(({ scheme }) => scheme)));
    const isOffered = (scheme: string) => offered.every((schemes) => schemes.has(scheme));
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: [FIELD],
        recommendation:
          'Offer the same schemes and scopes on both sides, or clients of one fail on the other.',
      },
      // Whichever side they are written for, clients fail on the other.
      differences.map((each) => ({ ...each, weaker: 'none' as const })),
      (difference) => weigh(difference, isOffered(difference.scheme)),
    );
  },
});

const REASON =
  'A challenge counts by scheme, host, error and scope, where both sides ask for credentials (401).';

const challenges = ({ header, hosts }: AnsweredSide) =>
  parseChallenges(header(FIELD), hosts.mapHost);

/** A realm that is a text for people, and no host or URL. */
const isLabel = ({ kind, left, right }: ChallengeDifference) =>
  kind === 'realm' && ![left, right].some((realm) => HOST.test(String(realm)));

/** With a dot, or mapped. */
const HOST = /^(?!.*\s).*[.{]/;

function weigh(
  { kind, scheme, parameter, left, right }: ChallengeDifference,
  isOffered: boolean,
): Weighed {
  if (kind !== 'scheme') {
    return {
      severity: kind === 'parameter' ? 'info' : 'warn',
      text: `The ${parameter ?? kind} of ${scheme} is ${shown(left)} on the left and ${shown(right)} on the right.`,
    };
  }
  return {
    severity: isOffered ? 'warn' : 'critical',
    text: `Only the ${left === null ? 'right' : 'left'} side offers ${isOffered ? 'a further ' : ''}${scheme}.`,
  };
}

const shown = (value: Json) => (value === null ? 'missing' : String(value));
