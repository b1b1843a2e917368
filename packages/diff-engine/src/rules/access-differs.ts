import type { Json, SectionName } from '@env-drift/contracts';
import { challengeSchemes } from '@env-drift/header-semantics';
import {
  accessDemand,
  isGuardedOnOneSide,
  isGuardedOtherwise,
  loginPageOf,
  type AccessDemand,
} from '../access-demand.ts';
import { weakerSide } from '../direction.ts';
import { BODY, responseRule, type AnsweredSide } from '../rule.ts';
import { isUnfollowedRedirect } from '../unfollowed-redirect.ts';

/**
 * One side demands credentials (401), refuses access (403), or leads to a login page or shows one in
 * place of the answer; the other answers without, and counts as the stronger one. Or both have a wall, and
 * only one of them leads to a login page. A redirect that was not followed leads there as well. A login is
 * known by its page, or by its address and what it is told (where to return to, who asks), or as another
 * host that is told where to return to and calls itself a login, in its name or its title; a page that is
 * but called `login`, at the end of its path, is taken for one and hides nothing critical.
 *
 * @remarks Either clients of the closed side fail, or the open side shows to everybody what was meant
 * to be closed. Nothing else that differs between the two answers means much: one is a wall.
 * @fix Decide whether the resource is meant to be public, and give both sides that rule. If the wall is
 * meant to be there, compare again as a client that may pass it.
 * @example
 * left   status 200
 * right  status 401
 * right  www-authenticate: Bearer   -> critical
 * left   status 401
 * right  redirect 302 /login        -> warn: a login on both sides, in another way
 * @see RFC 9110 sections 15.5.2 and 15.5.4
 */
export const accessDiffers = responseRule({
  code: 'access-differs',
  category: 'access',
  title: 'Access is guarded differently',
  section: 'routing',
  headers: ['location'],
  // Beside the status and the URL, which are told apart before.
  reads: [BODY, 'location'],
  evaluate({ left, right }) {
    const isByAddress = [left, right].some(leadsToLogin);
    const observation = {
      left_value: shown(left, isByAddress),
      right_value: shown(right, isByAddress),
      identity: [left, right].map((side) => [accessDemand(side), ...schemes(side)]),
    };
    if (isGuardedOtherwise(left, right)) {
      return [
        {
          ...observation,
          section: 'outcome',
          keys: ['status'],
          severity: 'warn',
          direction: 'none',
          message: `The left side ${doing(left)}; the right side ${doing(right)}.`,
          recommendation:
            'Ask for the login in one way on both sides: 401 for programs, a page for people.',
        },
      ];
    }
    if (!isGuardedOnOneSide(left, right)) return [];
    const isLeft = accessDemand(left) !== null;
    const [guarded, other] = isLeft ? [left, right] : [right, left];
    const { section, key } = DEMANDS[accessDemand(guarded)!];
    return [
      {
        ...observation,
        section,
        keys: [key === 'final_url' ? addressOf(guarded) : key],
        severity: 'critical',
        direction: weakerSide(isLeft, !isLeft),
        isSymmetric: true,
        message: `The ${isLeft ? 'left' : 'right'} side ${doing(guarded)}; the other answers ${other.status} without.`,
        recommendation:
          'If the resource is meant to be public, lift the access rule on the closed side; if not, close the open one.',
      },
    ];
  },
});

/** Where each demand is seen, and what a side does that has it. */
const DEMANDS: Record<
  NonNullable<AccessDemand>,
  { section: SectionName; key: string; does: string }
> = {
  credentials: { section: 'outcome', key: 'status', does: 'asks for credentials (401)' },
  permission: { section: 'outcome', key: 'status', does: 'refuses access (403)' },
  login: { section: 'routing', key: 'final_url', does: 'redirects to a login page' },
  'login-by-name': {
    section: 'routing',
    key: 'final_url',
    does: 'redirects to what is called a login page',
  },
  'login-page': { section: 'content', key: 'signatures', does: 'shows a login page' },
};

const doing = (side: AnsweredSide) => DEMANDS[accessDemand(side)!].does;

/** The fact that names the login page: Location where the redirect to it was not followed. */
const addressOf = (side: AnsweredSide) => (isUnfollowedRedirect(side) ? 'location' : 'final_url');

const schemes = (side: AnsweredSide) => challengeSchemes(side.header('www-authenticate'));

const address = (side: AnsweredSide) =>
  isUnfollowedRedirect(side) ? side.header('location') : side.envelope.routing.final_url;

const leadsToLogin = (side: AnsweredSide) =>
  ['login', 'login-by-name'].includes(accessDemand(side) ?? '');

/** Where one side led to a login, the other is shown by where it led. */
function shown(side: AnsweredSide, isByAddress: boolean): Json {
  const challenge = side.header('www-authenticate');
  return {
    status: side.status,
    ...(challenge === null ? {} : { 'www-authenticate': challenge }),
    ...(isByAddress ? { [addressOf(side)]: address(side) } : {}),
    ...(accessDemand(side) === 'login-page' ? { login_page: loginPageOf(side.envelope) } : {}),
  };
}
