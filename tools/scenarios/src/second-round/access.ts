import { always, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, html, page } from '../shop.ts';

export const access: readonly Scenario[] = [
  {
    id: 'zero-trust-on-staging',
    category: 'access',
    says: 'Staging is an application of the zero trust service, which asks for a code by mail.',
    left: always(
      redirect(
        302,
        'https://acme.cloudflareaccess.com/cdn-cgi/access/login/staging.shop.example?kid=9f&redirect_url=%2F',
        { headers: { server: 'cloudflare', 'cf-ray': '8f1-AMS', 'www-authenticate': null } },
      ),
    ),
    right: always(page()),
    elsewhere: {
      'https://acme.cloudflareaccess.com': always({
        headers: { 'content-type': 'text/html', 'cache-control': 'no-store' },
        body: html('Sign in ・ Cloudflare Access', '', '<h1>Get a login code emailed to you</h1>'),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'token-in-production',
    category: 'access',
    says: 'The list of goods was open while it was built; production wants a token.',
    path: '/api/goods',
    left: always(api()),
    right: always(
      api(
        { type: 'about:blank', title: 'Unauthorized', status: 401 },
        {
          status: 401,
          headers: {
            'content-type': 'application/problem+json',
            'www-authenticate': 'Bearer realm="api", error="invalid_token"',
          },
        },
      ),
    ),
    causes: ['access-wall'],
    findings: ['access-differs'],
  },
  {
    id: 'blocked-at-the-edge',
    category: 'access',
    says: 'The network of the probe is on a list of the delivery network in front of production.',
    left: always(page()),
    right: always({
      status: 403,
      headers: {
        'content-type': 'text/html',
        server: 'AkamaiGHost',
        'mime-version': '1.0',
        'cache-control': 'max-age=0',
      },
      body: "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access this server.<P>Reference #18.2d3c</BODY></HTML>",
    }),
    causes: ['access-refused'],
    findings: ['access-differs'],
  },
  {
    id: 'sign-in-page-with-a-refusal',
    category: 'access',
    says: 'A sign-in proxy in front of staging answers 403, and a page to sign in at.',
    left: always({
      status: 403,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache, no-store, must-revalidate, max-age=0',
      },
      body: html(
        'Sign In',
        '',
        '<form method="GET" action="/oauth2/start"><button>Sign in with OpenID Connect</button></form>',
      ),
    }),
    right: always(page()),
    causes: ['access-wall'],
    findings: ['access-differs'],
  },
];
