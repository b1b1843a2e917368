import type { AnsweredSide } from './rule.ts';

/** What a side demands before it answers: credentials (401), a permission (403), a visit to its login page. */
export type AccessDemand = 'credentials' | 'permission' | 'login' | null;

const LOGIN_PATH =
  /\/(?:(?:wp-)?log[-_]?in|sign[-_]?in|sso|saml2?|oauth2?|auth|authorize|cas)(?:[/.]|$)/i;

export function accessDemand({ status, envelope, hosts }: AnsweredSide): AccessDemand {
  if (status === 401) return 'credentials';
  if (status === 403) return 'permission';
  if (envelope.routing.redirect_chain.length === 0) return null;
  const isLogin = (url: string) => LOGIN_PATH.test(hosts.parse(url)?.pathname ?? '');
  const wasAskedFor = isLogin(envelope.environment.target_url);
  return isLogin(envelope.routing.final_url) && !wasAskedFor ? 'login' : null;
}

/**
 * Whether one side demands something and the other answers without: access-differs tells it, and what
 * follows from it is told there. A side that fails does not answer.
 */
export function isGuardedOnOneSide(left: AnsweredSide, right: AnsweredSide): boolean {
  const isOpen = (side: AnsweredSide) => accessDemand(side) === null && side.status < 500;
  return (
    (isOpen(left) && accessDemand(right) !== null) || (isOpen(right) && accessDemand(left) !== null)
  );
}
