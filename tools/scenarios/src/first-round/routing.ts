import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

const KEPT_OUT = { 'content-security-policy': null, 'strict-transport-security': null };

/** Where a request ends up. */
export const routing: readonly Scenario[] = [
  {
    id: 'slash-at-the-end',
    category: 'routing',
    says: 'The router of the new release adds a slash; production does not have that release yet.',
    path: '/products',
    left: paths({ '/products': redirect(301, '/products/'), '/products/': page() }),
    right: always(page()),
    causes: ['canonical-url-rule'],
    findings: ['canonical-host-differs'],
  },
  {
    id: 'temporary-and-permanent',
    category: 'routing',
    says: 'Somebody tested a move with 302 on staging; production got it as 301.',
    path: '/sale',
    left: paths({ '/sale': redirect(302, '/offers'), '/offers': page() }),
    right: paths({ '/sale': redirect(301, '/offers'), '/offers': page() }),
    causes: ['redirect-rules-differ'],
    findings: ['redirect-kind-differs'],
  },
  {
    id: 'port-of-the-backend-in-location',
    category: 'routing',
    says: 'The servlet container writes its own port into Location, and the proxy does not take it out.',
    left: paths({ '/': redirect(302, '/home'), '/home': page() }),
    right: always(redirect(302, 'http://shop.example:8080/home')),
    causes: ['location-rewritten'],
    findings: ['one-side-failed'],
  },
  {
    id: 'https-loop-behind-the-balancer',
    category: 'routing',
    says: 'The balancer ends TLS and speaks http to the application, which redirects to https for ever.',
    left: always(page()),
    right: always(redirect(301, 'https://shop.example/')),
    causes: ['redirects-in-a-circle'],
    findings: ['one-side-failed'],
  },
  {
    id: 'http-answered-on-staging',
    category: 'routing',
    says: 'Production sends http to https, insists on it and guards its cookie; staging serves http as it comes.',
    urls: { left: 'http://staging.shop.example/', right: 'http://shop.example/' },
    left: 'nothing listens',
    right: always(
      page({
        headers: {
          'set-cookie': 'sid=8c1; Path=/; HttpOnly; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    elsewhere: {
      'http://staging.shop.example': always(
        page({
          headers: {
            'strict-transport-security': null,
            'set-cookie': 'sid=1f7; Path=/; HttpOnly; SameSite=Lax',
            'cache-control': 'private',
          },
        }),
      ),
      'http://shop.example': always(redirect(301, 'https://shop.example/')),
    },
    causes: ['https-not-enforced'],
    findings: ['final-url-differs', 'cookie-differs'],
    also: ['hsts-differs', 'redirect-chain-differs'],
  },
  {
    id: 'http-answered-in-production',
    category: 'routing',
    says: 'The redirect to https went missing when production moved to another balancer.',
    urls: { left: 'http://staging.shop.example/', right: 'http://shop.example/' },
    left: always(page()),
    right: 'nothing listens',
    elsewhere: {
      'http://staging.shop.example': always(redirect(308, 'https://staging.shop.example/')),
      'http://shop.example': always(page({ headers: { 'strict-transport-security': null } })),
    },
    causes: ['https-not-enforced'],
    findings: ['final-url-differs'],
    also: ['hsts-differs', 'redirect-chain-differs'],
  },
  {
    id: 'language-by-country',
    category: 'routing',
    says: 'Production knows the country of a visitor from its edge and picks the language; staging does not.',
    left: paths({
      '/': redirect(302, '/en/'),
      '/en/': page({ headers: { 'content-language': 'en' } }),
    }),
    right: paths({
      '/': redirect(302, '/de/', { headers: { vary: 'Accept-Language' } }),
      '/de/': page({ title: 'Laden', headers: { 'content-language': 'de' } }),
    }),
    causes: ['language-negotiated'],
    findings: ['final-url-differs'],
    also: ['body-shape-differs', 'redirect-chain-differs', 'unclassified-header-differs'],
  },
  {
    id: 'name-still-at-the-old-host',
    category: 'routing',
    says: 'After the move, the name of production still leads to the old machine, freshly installed.',
    left: always(page()),
    right: always({
      headers: {
        'content-type': 'text/html',
        server: 'Apache/2.4.58 (Ubuntu)',
        'last-modified': 'Tue, 05 May 2026 10:00:00 GMT',
        etag: '"29af-61"',
        'accept-ranges': 'bytes',
      },
      body: '<html><head><title>Apache2 Ubuntu Default Page: It works</title></head><body>It works!</body></html>',
    }),
    causes: ['dns-points-elsewhere'],
    findings: ['body-shape-differs', 'edge-differs'],
    also: [
      'cache-storability-differs',
      'cache-lifetime-differs',
      'content-encoding-differs',
      'content-type-differs',
      'csp-differs',
      'disclosure-differs',
      'etag-differs',
      'framing-differs',
      'hsts-differs',
      'nosniff-differs',
      'presence-field-differs',
      'referrer-policy-differs',
      'vary-differs',
    ],
  },
  {
    id: 'route-not-in-production-yet',
    category: 'routing',
    says: 'The second version of the API is on staging only.',
    path: '/api/v2/orders',
    left: always(api()),
    right: always(bare(404, '404 Not Found')),
    causes: ['route-missing'],
    findings: ['status-differs'],
    also: ['content-type-differs', 'hsts-differs', 'nosniff-differs'],
  },
  {
    id: 'https-left-behind',
    category: 'routing',
    says: 'A rule written before TLS came sends the start page to a full http address.',
    left: paths({ '/': redirect(302, '/start'), '/start': page() }),
    right: always(redirect(302, 'http://shop.example/start')),
    elsewhere: { 'http://shop.example': always(page({ headers: KEPT_OUT })) },
    causes: ['https-not-kept'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs', 'hsts-differs', 'csp-differs', 'framing-differs'],
  },
];
