import type { AnsweredSide } from './rule.ts';

/**
 * What a side demands before it answers: credentials (401), a permission (403), a visit to its login
 * page (`login`), or what it shows in place of the answer (`login-page`).
 */
export type AccessDemand = 'credentials' | 'permission' | 'login' | 'login-page' | null;

const LOGIN_PATH =
  /\/(?:(?:wp-)?log[-_]?in|sign[-_]?in|sso|saml2?|oauth2?|auth|authorize|cas)(?:[/.]|$)/i;

export function accessDemand({ status, envelope, hosts }: AnsweredSide): AccessDemand {
  if (status === 401) return 'credentials';
  if (status === 403) return 'permission';
  const isLogin = (url: string) => LOGIN_PATH.test(hosts.parse(url)?.pathname ?? '');
  if (isLogin(envelope.environment.target_url)) return null;
  if (isLogin(envelope.routing.final_url)) return 'login';
  return loginPageOf(envelope) === null ? null : 'login-page';
}

/** Whose login page is in the body; null where none was recognised. */
export const loginPageOf = ({ response }: AnsweredSide['envelope']): string | null =>
  response.body?.signatures?.find(({ kind }) => kind === 'login-page')?.name ?? null;

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

/**
 * Whether both sides demand something, and only one of them by a page to log in at: the same wall for
 * people, and not for programs. 401 against 403 is another status of the same kind of wall.
 */
export function isGuardedOtherwise(left: AnsweredSide, right: AnsweredSide): boolean {
  const [a, b] = [accessDemand(left), accessDemand(right)];
  return a !== null && b !== null && isLogin(a) !== isLogin(b);
}

const isLogin = (demand: AccessDemand) => demand === 'login' || demand === 'login-page';

/** Whether access-differs has a finding, which tells what follows from it as well. */
export const isAccessTold = (left: AnsweredSide, right: AnsweredSide): boolean =>
  isGuardedOnOneSide(left, right) || isGuardedOtherwise(left, right);
