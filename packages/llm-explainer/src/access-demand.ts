import type { Finding, Side } from '@env-drift/contracts';
import {
  findingsOf,
  memberOf,
  shownOn,
  textOf,
  valueOf,
  weakerSideOf,
  type Observation,
} from './observation.ts';
import { factOf, titleOf } from './fact-of.ts';
import { statusOf } from './side-status.ts';

/** What a side demands before it answers: credentials (401), a permission (403), a visit to its login page. */
export type AccessDemand = 'credentials' | 'permission' | 'login';

/** A page that refuses, and says how to be let in. */
const SIGN_IN_TITLE =
  /\b(?:log ?-?in|sign ?-?in|authenticate|authentication required|single sign-on)\b/i;
const SIGN_IN = /\b(?:log-?in|sign-?in|sso|oauth2?|saml2?|authorize|auth|cas)\b/i;

/** The side that alone demands something, and what. */
export function findAccessDemand(
  observation: Observation,
): { side: Side; demand: AccessDemand } | undefined {
  const access = findingsOf(observation, 'access-differs');
  const side = weakerSideOf(access);
  return side && { side, demand: demandOf(observation, access, side) };
}

function demandOf(observation: Observation, access: Finding[], side: Side): AccessDemand {
  const status = statusOf(observation, side);
  if (status === 401 || challengeOf(observation, side) !== '') return 'credentials';
  if (status === 403) {
    return SIGN_IN_TITLE.test(titleOf(observation, side)) ? 'credentials' : 'permission';
  }
  // A redirect to a login page, or the page itself.
  const showsLogin = access.some(({ evidence }) =>
    evidence.some(({ section }) => section === 'routing' || section === 'content'),
  );
  return showsLogin ? 'login' : 'credentials';
}

/** How a side says that credentials are to be sent; empty where it does not. */
export const challengeOf = (observation: Observation, side: Side): string =>
  [
    factOf(observation, 'security', 'www-authenticate', side),
    ...findingsOf(observation, 'access-differs').map((finding) =>
      memberOf(valueOf(finding, side), 'www-authenticate'),
    ),
  ]
    .map(textOf)
    .find((challenge) => challenge !== '') ?? '';

/** The findings that show how a side leads to its login page: they need no further cause. */
export const waysToSignIn = (observation: Observation, side: Side): Finding[] =>
  findingsOf(observation, 'final-url-differs', 'redirect-chain-differs').filter((finding) =>
    SIGN_IN.test(shownOn(observation, finding, side)),
  );
