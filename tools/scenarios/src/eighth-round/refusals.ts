import { always, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { html, page } from '../shop.ts';

const refuses = (headers: Record<string, string>, body: string) =>
  always({
    status: 403,
    headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
    body,
  });

/** Who refuses, and who asks to sign in. */
export const refusals: readonly Scenario[] = [
  {
    id: 'page-not-published',
    category: 'access',
    says: 'The page is not published in production, and its content system refuses whoever is not an editor.',
    path: '/node/7',
    left: always(page()),
    right: refuses(
      { server: 'nginx', 'x-generator': 'Drupal 10 (https://www.drupal.org)' },
      html(
        'Access denied | Shop',
        '<meta name="Generator" content="Drupal 10">',
        '<h1>Access denied</h1><p>You are not authorized to access this page.</p>',
      ),
    ),
    causes: ['access-refused'],
    findings: ['access-differs'],
  },
  {
    id: 'role-that-is-missing',
    category: 'access',
    says: 'A rule for roles was added to the application in production.',
    left: always(page()),
    right: refuses({}, html('Access Denied', '', '<h1>Access Denied</h1>')),
    causes: ['access-refused'],
    findings: ['access-differs'],
  },
  {
    id: 'country-that-is-banned',
    category: 'access',
    says: 'Production bans the country where the probe runs, by a rule of its CDN.',
    left: always(page()),
    right: refuses(
      { server: 'cloudflare', 'cf-ray': '8f1-FRA' },
      html(
        'Access denied | shop.example used Cloudflare to restrict access',
        '',
        '<h1>Error 1009</h1><p>The owner of this website has banned the country or region your IP address is in (DE) from accessing this website.</p>',
      ),
    ),
    causes: ['access-refused'],
    findings: ['access-differs'],
  },
  {
    id: 'no-such-representation',
    category: 'content',
    says: 'Production keeps the page in languages and formats of which none is acceptable to its web server.',
    left: always(page()),
    right: always({
      status: 406,
      headers: {
        server: 'Apache',
        'content-type': 'text/html; charset=iso-8859-1',
        vary: 'negotiate,accept',
        tcn: 'list',
        alternates: '{"index.html.de" 1 {type text/html} {language de}}',
      },
      body: '<html><head><title>406 Not Acceptable</title></head><body><h1>Not Acceptable</h1><p>An appropriate representation of the requested resource could not be found on this server.</p></body></html>',
    }),
    causes: ['request-not-understood'],
    findings: ['status-differs'],
  },
  {
    id: 'portal-that-a-script-renders',
    category: 'access',
    says: 'A portal on a host of its own lets people in to staging; a script renders its form.',
    left: always(
      redirect(302, 'https://portal.shop.example/?rd=https%3A%2F%2Fstaging.shop.example%2F&rm=GET'),
    ),
    right: always(page()),
    elsewhere: {
      'https://portal.shop.example': always({
        headers: { 'content-type': 'text/html' },
        body: html('Login - Authelia', '', '<div id="root"></div>'),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'previews-for-the-team',
    category: 'access',
    says: 'The hosting of staging shows previews to members of the team alone.',
    left: always(
      redirect(
        302,
        'https://vercel.com/sso-api?url=https%3A%2F%2Fstaging.shop.example%2F&nonce=abc',
        {
          headers: {
            server: 'Vercel',
            'x-robots-tag': 'noindex',
            'set-cookie':
              '_vercel_sso_nonce=abc; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax',
          },
        },
      ),
    ),
    right: always(page()),
    elsewhere: {
      'https://vercel.com': always({
        headers: { 'content-type': 'text/html' },
        body: html('Login – Vercel', '', '<h1>Log in to Vercel</h1>'),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
];
