import type { MappedUrl } from './host-map.ts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import type { AnsweredSide } from './rule.ts';
import { unfollowedTarget } from './unfollowed-redirect.ts';

/**
 * What a side demands before it answers: credentials (401), a permission (403), a visit to its login
 * page (`login`, or `login-by-name` where nothing but the name of the page says so), or what it shows in
 * place of the answer (`login-page`).
 */
export type AccessDemand =
  'credentials' | 'permission' | 'login' | 'login-by-name' | 'login-page' | null;

/** A page that is called so: the last segment of its path. */
const LOGIN_NAME = /\/(?:wp-)?(?:log|sign)[-_]?in(?:\.\w+)?\/?$/i;
/** Words that a login has in its path, and documentation of logins too. */
const LOGIN_WORD =
  /\/(?:(?:wp-)?(?:log|sign)[-_]?in|sso|saml2?|oauth2?|auth|authorize|cas)(?:[/.]|$)/i;
/** Where to return to after it, or who asks. @see RFC 6749, SAML bindings, CAS */
const ON_BEHALF =
  /[?&](?:next|continue|goto|service|rd|callback(?:_?url)?|(?:return|redirect)(?:_?(?:to|ur[li]))?|client_id|response_type|login_challenge|SAMLRequest|RelayState)=/i;
/** The address that was asked for, as the value of a parameter. */
const OWN_ADDRESS = /=(?:https?:\/\/)?\{host\}/i;
/** What a portal is called that lets people in, as the first part of its host or in the title of its page. */
const LOGIN_HOST = /^(?:auth|cas|idp|log-?in|oauth2?|sign-?in|sso)[.-]/i;
const LOGIN_TITLE =
  /^(?:(?:log|sign)[ -]?[io]n|single sign-on|authentication required|anmelden|anmeldung|se connecter|connexion|iniciar sesi[oó]n|accedi)(?!\p{L})|(?:^|\s[|·•–—-]\s?)(?:log|sign)[ -]?[io]n$/iu;

export function accessDemand(side: AnsweredSide): AccessDemand {
  const { status, envelope, hosts } = side;
  if (status === 401) return 'credentials';
  if (status === 403) return 'permission';
  if (LOGIN_WORD.test(hosts.parse(envelope.environment.target_url)?.pathname ?? '')) return null;
  const isShown = loginPageOf(envelope) !== null;
  const target = hosts.parse(unfollowedTarget(side) ?? envelope.routing.final_url);
  if (target && LOGIN_WORD.test(target.pathname)) {
    const isNamed = LOGIN_NAME.test(target.pathname);
    if (isShown || ON_BEHALF.test(target.search) || (isNamed && !target.isOwn)) return 'login';
    if (isNamed) return 'login-by-name';
  }
  if (target && isPortal(side, target)) return 'login';
  return isShown ? 'login-page' : null;
}

/**
 * Whether what answers, or is pointed to, is another host that is told where to return to, and says what it is for:
 * pages that a script builds have no form, and portals no path that says so.
 */
function isPortal({ envelope, hosts }: AnsweredSide, target: MappedUrl): boolean {
  if (target.host === hosts.parse(envelope.environment.target_url)?.host) return false;
  const { title } = envelope.response?.body?.page ?? {};
  const isToldAddress = OWN_ADDRESS.test(mapHostsInText(target.search, hosts));
  if (LOGIN_TITLE.test(title?.trim() ?? '')) return isToldAddress || ON_BEHALF.test(target.search);
  return isToldAddress && LOGIN_HOST.test(target.host);
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

const isLogin = (demand: NonNullable<AccessDemand>) => demand.startsWith('login');

/** Whether access-differs has a finding, which tells what follows from it as well. */
export const isAccessTold = (left: AnsweredSide, right: AnsweredSide): boolean =>
  isGuardedOnOneSide(left, right) || isGuardedOtherwise(left, right);

/** Whether it is told for the name of a page alone, which may be about logins instead: that hides nothing critical. */
export const isAccessGuessed = (left: AnsweredSide, right: AnsweredSide): boolean =>
  [left, right].some((side) => accessDemand(side) === 'login-by-name');
