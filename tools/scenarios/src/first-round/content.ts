import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, page } from '../shop.ts';

/** What is in the answer. */
export const content: readonly Scenario[] = [
  {
    id: 'compression-off',
    category: 'content',
    says: 'The new image of the web server in production comes without the compression module.',
    left: always(page()),
    right: always(page({ gzip: false })),
    causes: ['compression-off'],
    findings: ['content-encoding-differs'],
  },
  {
    id: 'noindex-in-production',
    category: 'content',
    says: 'The field that keeps search engines out of staging went live with the release.',
    left: always(page()),
    right: always(page({ headers: { 'x-robots-tag': 'noindex, nofollow' } })),
    causes: ['noindex-left-on'],
    findings: ['indexing-differs'],
  },
  {
    id: 'error-page-that-says-ok',
    category: 'content',
    says: 'The application in production catches its failure, and shows an apology with status 200.',
    left: always(page({ title: 'Shop: chairs and tables' })),
    right: always(
      page({
        title: 'Oops, something went wrong',
        content: '<h1>Oops</h1><p>Please try again later.</p>',
      }),
    ),
    causes: ['error-page-with-200'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'page-for-the-api',
    category: 'content',
    says: 'The route of the API is missing in production, and the app shell answers for everything.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      page({
        title: 'Shop',
        content: '<div id="root"></div>',
        headers: { 'cache-control': 'no-cache' },
      }),
    ),
    causes: ['error-page-for-json'],
    findings: ['content-type-differs'],
    also: ['csp-differs', 'framing-differs', 'referrer-policy-differs'],
  },
  {
    id: 'another-encoding-of-text',
    category: 'content',
    says: 'The default character encoding of production is the one of the old servers.',
    left: always(page()),
    right: always(page({ headers: { 'content-type': 'text/html; charset=iso-8859-1' } })),
    causes: ['charset-differs'],
    findings: ['content-type-differs'],
  },
  {
    id: 'closed-for-maintenance',
    category: 'content',
    says: 'Production is closed for an upgrade.',
    left: always(page()),
    right: always(
      page({
        status: 503,
        title: 'We will be right back',
        content: '<h1>Scheduled maintenance</h1>',
        headers: { 'retry-after': '1800', 'cache-control': 'no-store' },
      }),
    ),
    causes: ['maintenance-mode'],
    findings: ['status-differs'],
    also: ['cache-storability-differs', 'presence-field-differs', 'body-shape-differs'],
  },
  {
    id: 'exception-in-production',
    category: 'content',
    says: 'A migration has not run in production: the page fails.',
    left: always(page()),
    right: always(
      page({
        status: 500,
        title: 'Internal Server Error',
        content: '<h1>500</h1>',
        headers: { 'cache-control': 'no-store' },
      }),
    ),
    causes: ['server-fault'],
    findings: ['status-differs'],
    also: ['cache-storability-differs', 'body-shape-differs'],
  },
  {
    id: 'no-healthy-upstream',
    category: 'content',
    says: 'All instances behind the gateway of production fail their health check.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      bare(502, '502 Bad Gateway', {
        headers: { 'proxy-status': 'gateway; error=connection_refused' },
      }),
    ),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
    also: ['proxy-status-differs', 'content-type-differs', 'hsts-differs', 'nosniff-differs'],
  },
  {
    id: 'debugging-left-on',
    category: 'content',
    says: 'Production was started with the settings for developers: a profiler, timings, and the framework by name.',
    left: always(page()),
    right: always(
      page({
        headers: {
          'x-debug-token': '8e2f10',
          'x-debug-token-link': 'https://shop.example/_profiler/8e2f10',
          'server-timing': 'db;dur=12, cache;dur=1, app;dur=31',
          'x-powered-by': 'PHP/8.3.4',
        },
      }),
    ),
    causes: ['debug-mode-on'],
    findings: ['server-timing-differs', 'disclosure-differs', 'unclassified-header-differs'],
  },
  {
    id: 'links-to-staging',
    category: 'content',
    says: 'The base address was baked into the build: pages of production call staging canonical.',
    path: '/chairs',
    left: always(
      page({ head: '<link rel="canonical" href="https://staging.shop.example/chairs">' }),
    ),
    right: always(
      page({ head: '<link rel="canonical" href="https://staging.shop.example/chairs">' }),
    ),
    causes: ['other-environment-named'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'error-in-json-with-200',
    category: 'content',
    says: 'The API in production wraps its failure in a 200.',
    path: '/api/orders',
    left: always(api()),
    right: always(api({ error: { code: 'E_DB', message: 'connection pool exhausted' } })),
    causes: ['error-page-with-200'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'apology-for-json',
    category: 'content',
    says: 'A proxy in production answers for a failing API with its own page, and status 200.',
    path: '/api/orders',
    left: always(api()),
    right: always({
      headers: { 'content-type': 'text/html', server: 'nginx' },
      body: html('Error', '', '<h1>The page is temporarily unavailable</h1>'),
    }),
    causes: ['error-page-for-json'],
    findings: ['content-type-differs'],
    also: [
      'hsts-differs',
      'nosniff-differs',
      'cache-storability-differs',
      'cache-lifetime-differs',
      'cache-directives-differ',
      'content-encoding-differs',
      'edge-differs',
      'vary-differs',
    ],
  },
];
