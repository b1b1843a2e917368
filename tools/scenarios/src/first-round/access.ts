import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { bare, html, page } from '../shop.ts';

/** What stands in front of one side and asks who is there. */
export const access: readonly Scenario[] = [
  {
    id: 'password-on-staging',
    category: 'access',
    says: 'Staging has had a password in the web server since the day a search engine found it.',
    left: always(
      bare(401, '401 Authorization Required', {
        headers: { 'www-authenticate': 'Basic realm="staging"' },
      }),
    ),
    right: always(page()),
    causes: ['access-wall'],
    findings: ['access-differs'],
  },
  {
    id: 'single-sign-on-on-staging',
    category: 'access',
    says: 'A proxy in front of staging sends everybody to the single sign-on of the company.',
    left: always(
      redirect(
        302,
        'https://login.shop.example/oauth2/v2.0/authorize?client_id=4711&response_type=code&redirect_uri=https%3A%2F%2Fstaging.shop.example%2F_oauth&scope=openid',
        { headers: { 'set-cookie': '_oauth_csrf=f00; Path=/; Secure; HttpOnly; SameSite=Lax' } },
      ),
    ),
    right: always(page()),
    elsewhere: {
      'https://login.shop.example': always({
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
        body: html('Sign in', '', '<form id="kc-form-login"><input type="password"></form>'),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'addresses-allowed-on-staging',
    category: 'access',
    says: 'The ingress of staging lets the addresses of the office in, and nobody else.',
    left: always(bare(403, '403 Forbidden')),
    right: always(page()),
    causes: ['access-refused'],
    findings: ['access-differs'],
  },
  {
    id: 'password-and-token',
    category: 'access',
    says: 'The API asks for a token; on staging the password of the web server asks first.',
    path: '/api/orders',
    left: always(
      bare(401, '401 Authorization Required', {
        headers: { 'www-authenticate': 'Basic realm="staging"' },
      }),
    ),
    right: always({
      status: 401,
      headers: {
        'content-type': 'application/json',
        'www-authenticate': 'Bearer',
        server: 'nginx',
      },
      body: '{"error":"missing token"}',
    }),
    causes: ['another-sign-in'],
    findings: ['authentication-differs'],
    also: ['content-type-differs'],
  },
  {
    id: 'login-only-in-production',
    category: 'access',
    says: 'Staging runs with a developer already logged in; production asks for a login.',
    path: '/account',
    left: always(
      page({ title: 'Your account', headers: { 'cache-control': 'private, no-store' } }),
    ),
    right: paths({
      '/account': redirect(302, '/login?next=%2Faccount'),
      '/login': page({
        title: 'Log in',
        content: '<form method="post"><input name="user"><input type="password" name="p"></form>',
      }),
    }),
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'firewall-blocks-the-probe',
    category: 'access',
    says: 'A managed rule of the firewall in front of production takes a visitor without history for an attack.',
    left: always(page()),
    right: always({
      status: 403,
      headers: {
        'content-type': 'text/html; charset=UTF-8',
        server: 'cloudflare',
        'cf-ray': '8f1c2a3b4c5d6e7f-FRA',
        'cache-control': 'private, max-age=0, no-store',
        'x-frame-options': 'SAMEORIGIN',
      },
      body: html('Attention Required! | Cloudflare', '', '<h1>Sorry, you have been blocked</h1>'),
    }),
    causes: ['bot-protection'],
    findings: ['access-differs'],
  },
  {
    id: 'challenge-in-production',
    category: 'access',
    says: 'Under attack mode is on: production shows everybody a challenge first.',
    left: always(page()),
    right: always({
      status: 403,
      headers: {
        'content-type': 'text/html; charset=UTF-8',
        server: 'cloudflare',
        'cf-ray': '8f1c2a3b4c5d6e80-FRA',
        'cf-mitigated': 'challenge',
      },
      body: html('Just a moment...', '', '<script>window._cf_chl_opt={};</script>'),
    }),
    causes: ['bot-protection'],
    findings: ['blocked-by-challenge'],
  },
];
