import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, page } from '../shop.ts';

export const inFront: readonly Scenario[] = [
  {
    id: 'identity-of-the-cloud',
    category: 'access',
    says: 'Staging is behind the proxy of the cloud that asks for an account of the company.',
    left: always(
      redirect(
        302,
        'https://accounts.google.com/o/oauth2/v2/auth?client_id=77&response_type=code&scope=openid+email',
      ),
    ),
    right: always(page()),
    elsewhere: {
      'https://accounts.google.com': always({
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: html('Sign in - Google Accounts', '', '<input type="email">'),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'client-certificate',
    category: 'access',
    says: 'Production takes partners alone, who show a certificate.',
    path: '/api/orders',
    left: always(api()),
    right: always(bare(400, '400 No required SSL certificate was sent')),
    causes: ['access-wall'],
    findings: ['status-differs'],
  },
  {
    id: 'site-for-phones',
    category: 'routing',
    says: 'Production takes the probe for a phone, and has a site for these.',
    left: always(page()),
    right: always(redirect(302, 'https://m.shop.example/')),
    elsewhere: { 'https://m.shop.example': always(page({ title: 'Shop for phones' })) },
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
    also: ['body-shape-differs', 'redirect-chain-differs'],
  },
  {
    id: 'prefix-stripped',
    category: 'routing',
    says: 'The ingress of production strips the prefix that the application wants to see.',
    path: '/shop/cart',
    left: always(page()),
    right: always(
      page({ status: 404, title: 'Nothing here', headers: { 'cache-control': 'no-cache' } }),
    ),
    causes: ['route-missing'],
    findings: ['status-differs'],
  },
  {
    id: 'blue-and-green',
    category: 'routing',
    says: 'Redirects of production name the half of the deployment that answers.',
    left: paths({ '/': redirect(302, '/home'), '/home': page() }),
    right: always(redirect(302, 'https://shop-blue.hosting.example/home')),
    elsewhere: { 'https://shop-blue.hosting.example': always(page()) },
    causes: ['location-rewritten'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'country-and-language',
    category: 'routing',
    says: 'Production has a site for each country; staging has one.',
    left: always(page()),
    right: paths({ '/': redirect(302, '/us/en'), '/us/en': page() }),
    causes: ['language-negotiated'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'staging-switched-off',
    category: 'network',
    says: 'Staging is switched off over the week-end.',
    left: 'nothing listens',
    right: always(page()),
    causes: ['nothing-listens'],
    findings: ['one-side-failed'],
  },
  {
    id: 'with-and-without-www',
    category: 'network',
    says: 'The edge of production adds www, and its application takes it away.',
    left: always(page()),
    right: always(redirect(301, 'https://www.shop.example/')),
    elsewhere: { 'https://www.shop.example': always(redirect(301, 'https://shop.example/')) },
    causes: ['redirects-in-a-circle'],
    findings: ['one-side-failed'],
  },
  {
    id: 'site-of-a-hosting',
    category: 'edge',
    says: 'Production moved to a hosting for static sites, with an edge of its own.',
    left: always(page()),
    right: always(
      page({
        headers: {
          server: 'Netlify',
          'x-nf-request-id': '01J',
          'cache-status': '"Netlify Edge"; hit',
        },
      }),
    ),
    causes: ['cdn-on-one-side'],
    findings: ['edge-differs'],
    also: ['cache-status-differs'],
  },
  {
    id: 'assets-of-another-host',
    category: 'edge',
    says: 'Scripts and styles of production come over a delivery network.',
    left: always(page()),
    right: always(
      page({
        body: html(
          'Shop',
          '<script src="https://assets.shopcdn.example/app.js"></script>',
          '<h1>Goods</h1>',
        ),
        headers: {
          'content-security-policy':
            "default-src 'self' https://assets.shopcdn.example; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['cdn-on-one-side'],
    findings: ['body-shape-differs', 'csp-differs'],
  },
  {
    id: 'openresty-on-staging',
    category: 'edge',
    says: 'The gateway of staging was exchanged.',
    left: always(api(undefined, { headers: { server: 'openresty' } })),
    right: always(api()),
    causes: ['another-edge'],
    findings: ['edge-differs'],
  },
  {
    id: 'counted-at-the-edge',
    category: 'load',
    says: 'The edge of production counts requests by address, and has counted enough.',
    left: always(page()),
    right: always(
      bare(429, 'Access denied | shop.example used Cloudflare to restrict access', {
        headers: { server: 'cloudflare', 'cf-ray': '8fa-FRA', 'retry-after': '10' },
      }),
    ),
    causes: ['too-many-requests'],
    findings: ['status-differs'],
    also: ['presence-field-differs'],
  },
  {
    id: 'half-a-world-away',
    category: 'load',
    says: 'Production answers from another continent.',
    left: always(page()),
    right: always(page({ afterMs: 1_300 })),
    causes: ['cold-or-far'],
    findings: ['timing-differs'],
  },
];
