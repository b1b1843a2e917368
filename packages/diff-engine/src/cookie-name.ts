/** What logins keep their state in: the name ends with what is made anew for each of them. */
const MADE_ANEW =
  /^(\.AspNetCore\.(?:Correlation|OpenIdConnect\.Nonce)\.|OpenIdConnect\.nonce\.|mod_auth_openidc_state_|_shibstate_|_oauth2_proxy_csrf_|__txn_).+/;

/** The hash of an installation or a host, or an id; tried from its first digit only, or it would be read once for each. */
const HASH = /(?<![\da-f])(?:[\da-f]{16,}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i;

/** Whether a framework gives the cookie another name each time. */
export const isNamedAnew = (name: string): boolean => MADE_ANEW.test(name);

/**
 * What a cookie is compared by, and goes by in the facts: its name without what tells installations or logins apart.
 *
 * @example
 * steadyName('wordpress_sec_0a1b2c3d4e5f60718293a4b5c6d7e8f9') // 'wordpress_sec_…'
 * steadyName('.AspNetCore.Correlation.kM6xQz_1aB') // '.AspNetCore.Correlation.…'
 */
export const steadyName = (name: string): string =>
  name.replace(MADE_ANEW, '$1…').replace(HASH, '…');

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
