import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const APP = 'https://app.example';
const asked = { headers: { origin: APP } };
const personal = (cookie: string) =>
  page({ headers: { 'set-cookie': cookie, 'cache-control': 'private' } });

export const browserPolicies: readonly Scenario[] = [
  {
    id: 'referrer-told',
    category: 'security',
    says: 'A plugin in production removed a field.',
    left: always(page()),
    right: always(page({ headers: { 'referrer-policy': 'unsafe-url' } })),
    causes: ['security-header-kept-apart'],
    findings: ['referrer-policy-differs'],
  },
  {
    id: 'inline-scripts-again',
    category: 'security',
    says: 'The nonce did not survive the cache of production, so inline scripts were allowed.',
    left: always(
      page({
        headers: {
          'content-security-policy': "script-src 'self' 'nonce-c29tZQ'; frame-ancestors 'none'",
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'content-security-policy': "script-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['csp-kept-apart'],
    findings: ['csp-differs'],
  },
  {
    id: 'session-of-express',
    category: 'cookies',
    says: 'Nobody told the application in production that there is a proxy.',
    left: always(personal('connect.sid=s%3Aa; Path=/; HttpOnly; Secure; SameSite=Lax')),
    right: always(personal('connect.sid=s%3Ab; Path=/; HttpOnly; SameSite=Lax')),
    causes: ['scheme-lost-behind-proxy'],
    findings: ['cookie-differs'],
  },
  {
    id: 'readable-by-scripts',
    category: 'cookies',
    says: 'A script in production wanted to read the token.',
    left: always(personal('auth_token=a; Path=/; HttpOnly; Secure; SameSite=Strict')),
    right: always(personal('auth_token=b; Path=/; Secure; SameSite=Strict')),
    causes: ['cookie-rules-kept-apart'],
    findings: ['cookie-differs'],
  },
  {
    id: 'app-unknown-on-staging',
    category: 'cors',
    says: 'The list of staging was forgotten when the app moved.',
    path: '/api/orders',
    request: asked,
    left: always(api()),
    right: always(
      api(undefined, {
        headers: { 'access-control-allow-origin': APP, vary: 'Accept-Encoding, Origin' },
      }),
    ),
    causes: ['cors-origin-not-listed'],
    findings: ['cors-origin-differs'],
    also: ['vary-differs'],
  },
  {
    id: 'fields-not-exposed',
    category: 'cors',
    says: 'Scripts read the number of pages from a field, which production does not let them see.',
    path: '/api/orders',
    request: asked,
    left: always(
      api(undefined, {
        headers: {
          'access-control-allow-origin': APP,
          'access-control-expose-headers': 'x-total-count',
          vary: 'Origin',
        },
      }),
    ),
    right: always(
      api(undefined, { headers: { 'access-control-allow-origin': APP, vary: 'Origin' } }),
    ),
    causes: ['cors-policy-kept-apart'],
    findings: ['cors-policy-differs'],
  },
  {
    id: 'private-by-middleware',
    category: 'cache',
    says: 'A middleware for sessions in production marks every answer as private, the public ones too.',
    left: always(page()),
    right: always(page({ headers: { 'cache-control': 'private, max-age=600' } })),
    causes: ['cache-rule-kept-apart'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'asked-each-time',
    category: 'cache',
    says: 'The default of the framework in production lets nobody use the page without asking.',
    left: always(page()),
    right: always(page({ headers: { 'cache-control': 'max-age=0, must-revalidate' } })),
    causes: ['caching-switched-off'],
    findings: ['cache-lifetime-differs'],
    also: ['cache-directives-differ', 'cache-storability-differs'],
  },
];
