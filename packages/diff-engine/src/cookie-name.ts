/**
 * The name without the hash of an installation or a host at its end.
 *
 * @example
 * withoutHash('wordpress_sec_0a1b2c3d4e5f60718293a4b5c6d7e8f9') // 'wordpress_sec_…'
 */
export const withoutHash = (name: string): string => name.replace(/[\da-f]{16,}$/i, '…');

/** Words that sessions and logins go by. */
const SESSION =
  /^(?:s?sid|(?:php|asp|j|s)?sess(?:ion)?(?:id)?|aspsessionid[a-z]+|(?:aspx|o)?auth|(?:cf|auth|access|refresh|session)?token|login|logged|jwt)$/;

/** Words of what a page's own scripts repeat in a request, to prove that it comes from the page. */
const REPEATED = /^(?:csrf|xsrf)(?:token)?$/;

/** Whether scripts are meant to read it: without HttpOnly it is right. */
export const isScriptCookie = (name: string): boolean =>
  wordsOf(name).some((word) => REPEATED.test(word));

/** Whether a session or a login goes by that name. */
export const isSessionCookie = (name: string): boolean =>
  !isScriptCookie(name) && wordsOf(name).some((word) => SESSION.test(word));

/** In lower case: `connect.sid` is connect and sid, `authToken` auth and token. */
const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
