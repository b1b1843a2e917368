import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { html, page } from '../shop.ts';

const SCHEME_LOST = 'http://shop.example/home';

export const accessAndRouting: readonly Scenario[] = [
  {
    id: 'protected-previews',
    category: 'access',
    says: 'The hosting protects everything that is not production, with the login of its own.',
    left: always({
      status: 401,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        server: 'Vercel',
        'x-vercel-id': 'fra1::x',
        'cache-control': 'no-store, max-age=0',
      },
      body: html(
        'Authentication Required',
        '',
        '<a href="https://vercel.com/sso-api?url=x">Log in</a>',
      ),
    }),
    right: always(page()),
    causes: ['access-wall'],
    findings: ['access-differs'],
  },
  {
    id: 'universal-login',
    category: 'access',
    says: 'Production was switched to the hosted login of the identity provider.',
    path: '/orders',
    left: always(page({ title: 'Your orders' })),
    right: always(redirect(302, 'https://id.example/u/login?state=hKFo2SA&client=shop')),
    elsewhere: {
      'https://id.example': always({
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: html(
          'Log in | Shop',
          '<script src="https://cdn.auth0.com/ulp/react-components/1/main.js"></script>',
          '<form method="POST"><input name="username"></form>',
        ),
      }),
    },
    causes: ['login-redirect'],
    findings: ['access-differs'],
  },
  {
    id: 'rejected-with-200',
    category: 'access',
    says: 'The appliance in front of production rejects the request, and says so with status 200.',
    left: always(page({ title: 'Chairs' })),
    right: always({
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
      body: '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890</body></html>',
    }),
    causes: ['bot-protection'],
    findings: ['body-shape-differs'],
    also: [
      'hsts-differs',
      'csp-differs',
      'framing-differs',
      'nosniff-differs',
      'referrer-policy-differs',
      'content-encoding-differs',
      'cache-lifetime-differs',
      'cache-storability-differs',
      'vary-differs',
      'edge-differs',
    ],
  },
  {
    id: 'slash-taken-away',
    category: 'routing',
    says: 'The static host of production takes the slash away that the one of staging wants.',
    path: '/blog/',
    left: always(page()),
    right: paths({ '/blog/': redirect(308, '/blog'), '/blog': page() }),
    causes: ['canonical-url-rule'],
    findings: ['canonical-host-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'one-hop-more',
    category: 'routing',
    says: 'Production still has the redirect of the old shop in front of the new one.',
    left: paths({ '/': redirect(301, '/home'), '/home': page() }),
    right: paths({
      '/': redirect(301, '/index.php'),
      '/index.php': redirect(301, '/home'),
      '/home': page(),
    }),
    causes: ['redirect-rules-differ'],
    findings: ['redirect-chain-differs'],
  },
  {
    id: 'hosting-has-no-such-site',
    category: 'routing',
    says: 'The account of production at the hosting company was closed.',
    left: always(page()),
    right: always({
      headers: { 'content-type': 'text/html', server: 'LiteSpeed' },
      body: '<html><head><title>This site is currently unavailable</title></head><body>If you are the owner, contact your provider.</body></html>',
    }),
    causes: ['dns-points-elsewhere'],
    findings: ['body-shape-differs', 'edge-differs'],
    also: [
      'hsts-differs',
      'csp-differs',
      'framing-differs',
      'nosniff-differs',
      'referrer-policy-differs',
      'content-encoding-differs',
      'content-type-differs',
      'cache-lifetime-differs',
      'vary-differs',
    ],
  },
  {
    id: 'no-such-key',
    category: 'routing',
    says: 'The picture was uploaded to the bucket of staging only.',
    path: '/img/chair.svg',
    left: always({
      headers: { 'content-type': 'image/svg+xml' },
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
    right: always({
      status: 404,
      headers: { 'content-type': 'application/xml', server: 'AmazonS3' },
      body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
    }),
    causes: ['route-missing'],
    findings: ['status-differs'],
  },
  {
    id: 'http-on-the-way',
    category: 'routing',
    says: 'The framework in production takes itself for an http server, behind a proxy that ends TLS.',
    left: paths({ '/': redirect(302, 'https://staging.shop.example/home'), '/home': page() }),
    right: paths({ '/': redirect(302, SCHEME_LOST), '/home': page() }),
    elsewhere: { 'http://shop.example': always(redirect(301, 'https://shop.example/home')) },
    causes: ['scheme-lost-behind-proxy'],
    findings: ['redirect-chain-differs'],
    also: ['redirect-kind-differs'],
  },
  {
    id: 'canonical-field-of-staging',
    category: 'routing',
    says: 'The address in the Link field of production is that of staging: a variable was copied.',
    path: '/lamps',
    left: always(
      page({ headers: { link: '<https://staging.shop.example/lamps>; rel="canonical"' } }),
    ),
    right: always(
      page({ headers: { link: '<https://staging.shop.example/lamps>; rel="canonical"' } }),
    ),
    causes: ['other-environment-named'],
    findings: ['link-differs'],
  },
];
