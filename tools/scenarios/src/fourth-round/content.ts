import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, ORDERS, page } from '../shop.ts';

export const content: readonly Scenario[] = [
  {
    id: 'white-page',
    category: 'content',
    says: 'A template fails in production with its messages switched off: the page is empty.',
    left: always(page()),
    right: always(page({ body: '' })),
    causes: ['data-missing'],
    findings: ['length-differs'],
    also: ['body-shape-differs'],
  },
  {
    id: 'debugger-in-production',
    category: 'two causes',
    says: 'The page fails in production, and shows the interactive debugger.',
    left: always(page()),
    right: always(
      page({
        status: 500,
        body: html(
          'ZeroDivisionError: division by zero // Werkzeug Debugger',
          '',
          '<div class="debugger">Traceback</div>',
        ),
        headers: { server: 'Werkzeug/3.0.3 Python/3.12.4', 'cache-control': null },
      }),
    ),
    causes: ['server-fault', 'debug-mode-on'],
    findings: ['status-differs'],
  },
  {
    id: 'no-endpoint-is-ready',
    category: 'content',
    says: 'No pod in production passes its readiness probe, and the ingress answers.',
    left: always(page()),
    right: always(bare(503, '503 Service Temporarily Unavailable')),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
  {
    id: 'new-field-of-the-schema',
    category: 'release',
    says: 'The schema on staging is a release ahead.',
    path: '/graphql?query=%7Borders%7Bid%7D%7D',
    left: always(api({ data: { orders: [{ id: 1, refundable: true }] } })),
    right: always(api({ data: { orders: [{ id: 1 }] } })),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'hidden-and-interceptable',
    category: 'two causes',
    says: 'Production was set up from the file of staging: kept out of search, and without HSTS.',
    left: always(page()),
    right: always(
      page({ headers: { 'x-robots-tag': 'noindex', 'strict-transport-security': null } }),
    ),
    causes: ['noindex-left-on', 'hsts-not-sent'],
    findings: ['indexing-differs', 'hsts-differs'],
  },
  {
    id: 'same-picture',
    category: 'identical',
    says: 'The same picture on both sides.',
    path: '/logo.svg',
    left: always({
      headers: {
        'content-type': 'image/svg+xml',
        etag: '"1"',
        'cache-control': 'public, max-age=60',
      },
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
    right: always({
      headers: {
        'content-type': 'image/svg+xml',
        etag: '"2"',
        'cache-control': 'public, max-age=60',
      },
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
    causes: [],
    findings: [],
  },
  {
    id: 'more-orders',
    category: 'noise',
    says: 'Production has more orders.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api({
        ...ORDERS,
        items: [...ORDERS.items, ...ORDERS.items, { ...ORDERS.items[0], id: 99 }],
        total: 5,
      }),
    ),
    causes: [],
    findings: [],
  },
];
