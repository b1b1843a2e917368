import type { BodySignature } from '@env-drift/contracts';

/** How a page is recognised: by all that is given here. */
export interface Signature extends BodySignature {
  title?: RegExp;
  /** Stand in the page as they are, in its markup or its scripts. */
  marks?: readonly string[];
  /** Of the URL that answered. */
  host?: RegExp;
}

/** Titles of pages that want to know whether somebody is human. */
const HUMAN =
  /\b(?:are you (?:a )?(?:human|robot)|(?:human|robot) (?:verification|check)|captcha|security check|verify(?:ing)? (?:that )?you|not a robot|checking your browser|attention required|one more step|unusual traffic)\b/i;

/**
 * Walls and logins that answer in place of a page, the particular before the general. Each is
 * recognised by what only the page that stands in the way holds. What a protected page holds too is no
 * sign: Cloudflare's `/scripts/jsd/`, Incapsula's `?SWJIYLWA=`, Akamai's `/akam/`, DataDome's
 * `tags.js`, the scripts of awswaf.com, and the widgets of captchas.
 */
export const SIGNATURES: readonly Signature[] = [
  wall('cloudflare', ['_cf_chl_opt', '/cdn-cgi/challenge-platform/']),
  wall('akamai', ['sec-if-cpt-container']),
  wall('akamai', ['http-equiv="refresh"', 'bm-verify=']),
  wall('aws-waf', ['gokuProps', '.awswaf.com/']),
  wall('imperva', ['/_Incapsula_Resource?CWUDNSAI=']),
  wall('imperva', ['/_Incapsula_Resource?SWUDNSAI=']),
  wall('imperva', [], /^pardon our interruption/i),
  wall('datadome', ['var dd=', 'captcha-delivery.com']),
  wall('perimeterx', ['px-captcha', '_pxUuid']),
  wall('vercel', [], /^vercel security checkpoint$/i),
  wall('sucuri', ['sucuri_cloudproxy_js']),
  wall('anubis', ['id="anubis_challenge"']),
  wall('turnstile', ['challenges.cloudflare.com/turnstile/'], HUMAN),
  wall('hcaptcha', ['hcaptcha.com/1/api.js'], HUMAN),
  wall('recaptcha', ['/recaptcha/'], HUMAN),

  { kind: 'login-page', name: 'cloudflare-access', title: /^sign in\b.*\bcloudflare access$/i },
  login('okta', ['OktaUtil', 'okta-login-container']),
  login('auth0', ['cdn.auth0.com/ulp/']),
  login('microsoft', ['$Config=', 'urlMsaSignUp']),
  { kind: 'login-page', name: 'microsoft', host: /^login\.(?:microsoftonline|live)\.com$/ },
  { kind: 'login-page', name: 'google', host: /^accounts\.google\.com$/ },
  login('keycloak', ['id="kc-form-login"']),
  login('vercel', ['vercel.com/sso-api'], /^authentication required$/i),
];

function wall(name: string, marks: readonly string[], title?: RegExp): Signature {
  return { kind: 'bot-challenge', name, marks, ...(title && { title }) };
}

function login(name: string, marks: readonly string[], title?: RegExp): Signature {
  return { kind: 'login-page', name, marks, ...(title && { title }) };
}
