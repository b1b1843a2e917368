import { gzipSync } from 'node:zlib';
import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, ORDERS, page } from '../shop.ts';

/** What a framework does when it is told otherwise, or not told. */
export const frameworks: readonly Scenario[] = [
  {
    id: 'list-of-all-routes',
    category: 'content',
    says: 'Production runs with the settings of developers, and tells who misses a page what there is.',
    path: '/acount',
    left: always(bare(404, 'Not Found')),
    right: always({
      gzip: true,
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8', server: 'nginx' },
      body: html(
        'Page not found at /acount',
        '',
        `<h1>Page not found <span>(404)</span></h1><p>Using the URLconf defined in shop.urls, Django tried these URL patterns:</p><ol>${'<li>admin/</li><li>account/</li>'.repeat(20)}</ol><p>You're seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p>`,
      ),
    }),
    causes: ['debug-mode-on'],
    findings: ['body-shape-differs'],
    also: ['content-type-differs'],
  },
  {
    id: 'query-in-the-title',
    category: 'two causes',
    says: 'Production cannot reach its database, and shows the whole of the error to visitors.',
    left: always(page({ headers: { 'x-powered-by': 'PHP/8.3.1' } })),
    right: always(
      page({
        status: 500,
        headers: { 'x-powered-by': 'PHP/8.3.1', 'cache-control': 'no-cache, private' },
        body: html(
          '🧨 SQLSTATE[HY000] [2002] Connection refused',
          '',
          '<div>Illuminate\\Database\\QueryException</div>',
        ),
      }),
    ),
    causes: ['server-fault', 'debug-mode-on'],
    findings: ['status-differs'],
  },
  {
    id: 'failed-to-start',
    category: 'content',
    says: 'The runtime that the release needs is not installed on the server of production.',
    left: always(page({ headers: { server: 'Microsoft-IIS/10.0' } })),
    right: always({
      status: 500,
      headers: { 'content-type': 'text/html', server: 'Microsoft-IIS/10.0' },
      body: '<!DOCTYPE html><html><head><title>HTTP Error 500.30 - ASP.NET Core app failed to start</title></head><body><h3>HTTP Error 500.30 - ASP.NET Core app failed to start</h3></body></html>',
    }),
    causes: ['server-fault'],
    findings: ['status-differs'],
  },
  {
    id: 'context-path-of-staging',
    category: 'routing',
    says: 'The application has a path of its own on staging, and none in production.',
    path: '/shop/cart',
    left: always(page()),
    right: always({
      status: 404,
      headers: { 'content-type': 'text/html;charset=UTF-8', 'content-language': 'en' },
      body: '<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div>There was an unexpected error (type=Not Found, status=404).</div></body></html>',
    }),
    causes: ['route-missing'],
    findings: ['status-differs'],
  },
  {
    id: 'timed-out-with-200',
    category: 'content',
    says: 'The function behind the gateway of production runs out of time, which the gateway calls a success.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api({ errorMessage: '2026-11-21T10:00:03.000Z 5f1 Task timed out after 3.00 seconds' }),
    ),
    causes: ['error-page-with-200'],
    findings: ['body-shape-differs'],
    also: ['length-differs'],
  },
  {
    id: 'page-became-dynamic',
    category: 'cache',
    says: 'A component that reads cookies made the framework render the page anew for everybody in production.',
    left: always(
      page({
        headers: {
          'cache-control': 's-maxage=31536000, stale-while-revalidate',
          'x-nextjs-cache': 'HIT',
          'x-powered-by': 'Next.js',
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
          'x-powered-by': 'Next.js',
        },
      }),
    ),
    causes: ['caching-switched-off'],
    findings: ['cache-storability-differs'],
    also: ['cache-directives-differ', 'cache-lifetime-differs', 'unclassified-header-differs'],
  },
  {
    id: 'half-a-page-in-the-cache',
    category: 'cache',
    says: 'The edge of production takes fields out of Vary, so that visitors get the data of a page for the page.',
    left: always(
      page({
        headers: {
          vary: 'RSC, Next-Router-State-Tree, Next-Router-Prefetch, Accept-Encoding',
        },
      }),
    ),
    right: always(page()),
    causes: ['variant-key-incomplete'],
    findings: ['vary-differs'],
  },
  {
    id: 'another-format-by-default',
    category: 'release',
    says: 'A library on the path of production made XML what clients get who do not ask for anything.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api(undefined, {
        headers: { 'content-type': 'application/xml;charset=UTF-8' },
        body: '<Orders><items><items><id>17</id><state>sent</state></items></items><total>2</total></Orders>',
      }),
    ),
    causes: ['another-build'],
    findings: ['content-type-differs'],
    also: ['body-shape-differs', 'length-differs'],
  },
  {
    id: 'list-in-an-envelope',
    category: 'release',
    says: 'Production still sends the bare list that the next release wraps up.',
    path: '/api/orders',
    left: always(api({ data: ORDERS.items, meta: { page: 1, pages: 1 } })),
    right: always(api(ORDERS.items)),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'compressed-twice',
    category: 'content',
    says: 'Files are stored compressed in production, and the server compresses them again.',
    left: always(page()),
    right: always(page({ body: gzipSync(html('Shop', '', '<h1>Goods</h1>')) })),
    causes: ['body-does-not-decode'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'scaled-to-nothing',
    category: 'load',
    says: 'Nobody had asked staging for an hour, and its container had to start.',
    left: always(page({ afterMs: 1_600 })),
    right: always(page()),
    causes: ['cold-or-far'],
    findings: ['timing-differs'],
  },
];
