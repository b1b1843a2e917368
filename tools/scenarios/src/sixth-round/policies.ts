import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, html, page } from '../shop.ts';

const APP = 'https://app.example';
const asked = { headers: { origin: APP } };

/** What browsers and caches are told. */
export const policies: readonly Scenario[] = [
  {
    id: 'policy-names-staging',
    category: 'security',
    says: 'The content policy of production lets pages call the API of staging.',
    left: always(
      page({
        headers: {
          'content-security-policy':
            "default-src 'self'; connect-src 'self' https://api.staging.shop.example; frame-ancestors 'none'",
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'content-security-policy':
            "default-src 'self'; connect-src 'self' https://api.staging.shop.example; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['other-environment-named'],
    findings: ['csp-differs'],
  },
  {
    id: 'laptop-on-the-list',
    category: 'cors',
    says: 'The API of production was released with the list that developers use.',
    path: '/api/orders',
    request: asked,
    left: always(
      api(undefined, { headers: { 'access-control-allow-origin': APP, vary: 'Origin' } }),
    ),
    right: always(
      api(undefined, {
        headers: { 'access-control-allow-origin': 'http://localhost:3000', vary: 'Origin' },
      }),
    ),
    causes: ['cors-origin-not-listed'],
    findings: ['cors-origin-differs'],
  },
  {
    id: 'window-cut-off',
    category: 'security',
    says: 'A field that isolates the page broke the window in which visitors of production pay.',
    left: always(page({ headers: { 'cross-origin-opener-policy': 'same-origin-allow-popups' } })),
    right: always(page({ headers: { 'cross-origin-opener-policy': 'same-origin' } })),
    causes: ['security-header-kept-apart'],
    findings: ['cross-origin-policy-differs'],
  },
  {
    id: 'cookie-of-a-sub-path',
    category: 'cookies',
    says: 'The session of production is bound to the path under which the application was once mounted.',
    left: always(
      page({
        headers: {
          'cache-control': 'private',
          'set-cookie': 'JSESSIONID=a; Path=/; Secure; HttpOnly',
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'cache-control': 'private',
          'set-cookie': 'JSESSIONID=b; Path=/shop; Secure; HttpOnly',
        },
      }),
    ),
    causes: ['cookie-rules-kept-apart'],
    findings: ['cookie-differs'],
  },
  {
    id: 'cookies-of-the-balancer',
    category: 'noise',
    says: 'The balancer of production keeps visitors with one instance; staging has a single one.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api(undefined, {
        headers: {
          'set-cookie': [
            'AWSALB=a; Expires=Sat, 28 Nov 2026 10:00:00 GMT; Path=/',
            'AWSALBCORS=a; Expires=Sat, 28 Nov 2026 10:00:00 GMT; Path=/; SameSite=None; Secure',
          ],
        },
      }),
    ),
    causes: [],
    findings: [],
  },
  {
    id: 'pages-kept-for-a-year',
    category: 'cache',
    says: 'A rule that was meant for pictures keeps the pages of production for a year.',
    left: always(page({ headers: { server: 'Apache' } })),
    right: always(page({ headers: { server: 'Apache', 'cache-control': 'max-age=31536000' } })),
    causes: ['cache-rule-kept-apart'],
    findings: ['cache-lifetime-differs'],
    also: ['cache-storability-differs', 'cache-directives-differ'],
  },
  {
    id: 'preview-behind-a-worker',
    category: 'two causes',
    says: 'A worker in front of production fetches a preview, which is kept out of search.',
    left: always(
      page({ headers: { server: 'Vercel', 'x-vercel-id': 'fra1::a', 'x-vercel-cache': 'HIT' } }),
    ),
    right: always(
      page({
        headers: {
          server: 'cloudflare',
          'cf-ray': '8fb-FRA',
          'x-vercel-id': 'fra1::b',
          'x-vercel-cache': 'HIT',
          'x-robots-tag': 'noindex',
        },
      }),
    ),
    causes: ['noindex-left-on', 'another-edge'],
    findings: ['indexing-differs', 'edge-differs'],
  },
  {
    id: 'server-set-up-by-hand',
    category: 'two causes',
    says: 'Production moved to a new machine with a web server as it is installed.',
    left: always(page()),
    right: always({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=600',
        vary: 'Accept-Encoding',
        server: 'Apache/2.4.58 (Ubuntu)',
      },
      body: page().body!,
    }),
    causes: ['security-headers-missing', 'compression-off'],
    findings: ['hsts-differs', 'csp-differs', 'nosniff-differs', 'content-encoding-differs'],
    also: ['framing-differs', 'referrer-policy-differs', 'edge-differs', 'disclosure-differs'],
  },
  {
    id: 'api-behind-a-new-balancer',
    category: 'two causes',
    says: 'The API of production moved behind another balancer: neither the app nor https is known there.',
    path: '/api/orders',
    request: asked,
    left: always(
      api(undefined, {
        headers: {
          'access-control-allow-origin': APP,
          'access-control-allow-credentials': 'true',
          vary: 'Accept-Encoding, Origin',
          'set-cookie': 'session=a; Path=/; HttpOnly; Secure; SameSite=Lax',
        },
      }),
    ),
    right: always(
      api(undefined, {
        headers: {
          vary: 'Accept-Encoding, Origin',
          'set-cookie': 'session=b; Path=/; HttpOnly; SameSite=Lax',
        },
      }),
    ),
    causes: ['cors-origin-not-listed', 'scheme-lost-behind-proxy'],
    findings: ['cors-origin-differs', 'cookie-differs'],
    also: ['cors-policy-differs'],
  },
  {
    id: 'watched-for-a-while',
    category: 'two causes',
    says: 'Somebody looked for a slow query in production, and left what helped to see it.',
    left: always(page({ body: html('Shop', '', '<h1>Goods</h1>') })),
    right: always(
      page({
        body: html('Shop', '', '<h1>Goods</h1>'),
        headers: {
          'cache-control': 'public, max-age=1',
          'server-timing': 'db;dur=41.2, view;dur=12, cache;desc="miss"',
        },
      }),
    ),
    causes: ['cache-lifetime-from-debugging', 'debug-mode-on'],
    findings: ['cache-lifetime-differs', 'server-timing-differs'],
  },
];
