import type { Json } from '@env-drift/contracts';
import { challengeSchemes } from '@env-drift/header-semantics';
import { accessDemand, isGuardedOnOneSide, type AccessDemand } from '../access-demand.ts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

/**
 * One side demands credentials and the other does not, or they ask for another kind. The side that
 * answers less counts as the weaker one.
 *
 * @example
 * left   200
 * right  401, www-authenticate: Bearer   -> critical
 * @see RFC 9110 sections 11.6.1, 15.5.2 and 15.5.4
 */
export const accessDiffers = responseRule({
  code: 'access-differs',
  category: 'access',
  title: 'One side asks for credentials',
  section: 'security',
  headers: ['www-authenticate'],
  evaluate({ left, right }) {
    if (isGuardedOnOneSide(left, right)) return [guardedOnOneSide(left, right)];
    const [a, b] = [schemes(left), schemes(right)];
    if (a.join() === b.join()) return [];
    if (accessDemand(left) !== 'credentials' || accessDemand(right) !== 'credentials') {
      return [
        {
          section: 'security',
          keys: ['www-authenticate'],
          left_value: left.header('www-authenticate'),
          right_value: right.header('www-authenticate'),
          reason: 'A challenge counts where both sides ask for credentials (401).',
        },
      ];
    }
    return [
      {
        section: 'security',
        keys: ['www-authenticate'],
        severity: 'critical',
        direction: 'none',
        isSymmetric: true,
        message: `The sides ask for credentials of another kind: left ${named(a)}, right ${named(b)}.`,
        left_value: left.header('www-authenticate'),
        right_value: right.header('www-authenticate'),
        identity: [a, b],
        recommendation:
          'Offer the same authentication schemes on both sides, or clients of one fail on the other.',
      },
    ];
  },
});

function guardedOnOneSide(left: AnsweredSide, right: AnsweredSide): FindingDraft {
  const isLeft = accessDemand(left) !== null;
  const [guarded, other] = isLeft ? [left, right] : [right, left];
  const demand = accessDemand(guarded);
  return {
    ...(demand === 'login'
      ? { section: 'routing', keys: ['final_url'] }
      : { section: 'outcome', keys: ['status'] }),
    severity: 'critical',
    direction: weakerSide(isLeft, !isLeft),
    isSymmetric: true,
    message: `The ${isLeft ? 'left' : 'right'} side ${inWords[demand ?? 'permission']}; the other answers ${other.status} without.`,
    left_value: shown(left),
    right_value: shown(right),
    identity: [left, right].map((side) => [accessDemand(side), ...schemes(side)]),
    recommendation:
      'If the resource is meant to be public, lift the access rule on the closed side; if not, close the open one.',
  };
}

const inWords: Record<NonNullable<AccessDemand>, string> = {
  credentials: 'asks for credentials (401)',
  permission: 'refuses access (403)',
  login: 'redirects to a login page',
};

const schemes = (side: AnsweredSide) => challengeSchemes(side.header('www-authenticate'));
const named = (list: readonly string[]) => (list.length === 0 ? 'none' : list.join(' or '));

function shown(side: AnsweredSide): Json {
  const challenge = side.header('www-authenticate');
  return {
    status: side.status,
    ...(challenge === null ? {} : { 'www-authenticate': challenge }),
    ...(accessDemand(side) === 'login' ? { final_url: side.envelope.routing.final_url } : {}),
  };
}
