import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, ORDERS, page } from '../shop.ts';

export const contentAndEdge: readonly Scenario[] = [
  {
    id: 'errors-of-a-graph',
    category: 'content',
    says: 'A resolver fails in production, and the protocol answers 200 all the same.',
    path: '/graphql?query=%7Borders%7Bid%7D%7D',
    left: always(api({ data: { orders: [{ id: 1 }] } })),
    right: always(api({ data: null, errors: [{ message: 'Cannot connect', path: ['orders'] }] })),
    causes: ['error-page-with-200'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'soft-not-found',
    category: 'content',
    says: 'The article is not in production yet, and its shop says so with 200.',
    path: '/chairs/17',
    left: always(page({ title: 'Chair 17' })),
    right: always(page({ title: 'Page not found', content: '<p>Try the search.</p>' })),
    causes: ['error-page-with-200'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'closed-api',
    category: 'content',
    says: 'The API of production is in its maintenance window, and tells programs so.',
    path: '/api/orders',
    left: always(api()),
    right: always(api({ maintenance: true, until: '2026-11-22T04:00:00Z' }, { status: 503 })),
    causes: ['maintenance-mode'],
    findings: ['status-differs'],
  },
  {
    id: 'one-search-engine',
    category: 'content',
    says: 'A test with one search engine was forgotten in production.',
    left: always(page()),
    right: always(page({ headers: { 'x-robots-tag': 'googlebot: noindex' } })),
    causes: ['noindex-left-on'],
    findings: ['indexing-differs'],
  },
  {
    id: 'uncompressed-staging',
    category: 'content',
    says: 'Staging has no proxy in front that compresses.',
    left: always(page({ gzip: false })),
    right: always(page()),
    causes: ['compression-off'],
    findings: ['content-encoding-differs'],
  },
  {
    id: 'optional-field',
    category: 'release',
    says: 'The release that is on staging only made a field of the order nullable.',
    path: '/api/orders',
    left: always(
      api({ ...ORDERS, items: ORDERS.items.map((each) => ({ ...each, customer: null })) }),
    ),
    right: always(api()),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'visitor-in-an-experiment',
    category: 'release',
    says: 'The experiment with the headline runs in production alone.',
    left: always(page({ title: 'Chairs', headers: { 'cache-control': 'private' } })),
    right: always(
      page({
        title: 'Chairs you will love',
        headers: {
          'set-cookie': 'optimizelyEndUserId=oeu1; Path=/; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    causes: ['feature-flag'],
    findings: ['cookie-differs', 'body-shape-differs'],
  },
  {
    id: 'pull-zone-in-production',
    category: 'edge',
    says: 'Production is delivered by a pull zone.',
    left: always(page()),
    right: always(
      page({
        headers: {
          server: 'BunnyCDN-DE1-1049',
          'cdn-pullzone': '4711',
          'cdn-cache': 'HIT',
          'cdn-requestid': '9f3',
        },
      }),
    ),
    causes: ['cdn-on-one-side'],
    findings: ['edge-differs'],
    also: ['unclassified-header-differs'],
  },
  {
    id: 'front-door-in-production',
    category: 'edge',
    says: 'Production is behind the front door of its cloud.',
    left: always(page({ headers: { server: 'Kestrel' } })),
    right: always(
      page({ headers: { server: 'Kestrel', 'x-azure-ref': '0abc', 'x-cache': 'TCP_HIT' } }),
    ),
    causes: ['cdn-on-one-side'],
    findings: ['edge-differs'],
  },
  {
    id: 'edge-known-by-its-timings',
    category: 'edge',
    says: 'Staging is delivered by a network that names itself in timings only; production is not, by mistake.',
    left: always(
      page({
        headers: { 'server-timing': 'cdn-cache; desc=HIT, edge; dur=1', 'akamai-grn': '0.a1b2c3' },
      }),
    ),
    right: always(page()),
    causes: ['origin-bypasses-cdn'],
    findings: ['server-timing-differs'],
    also: ['unclassified-header-differs'],
  },
  {
    id: 'star-and-older-api',
    category: 'two causes',
    says: 'Production runs an older release, in which every origin was allowed.',
    path: '/api/orders',
    request: { headers: { origin: 'https://app.example' } },
    left: always(
      api(undefined, {
        headers: {
          'access-control-allow-origin': 'https://app.example',
          vary: 'Origin, Accept-Encoding',
        },
      }),
    ),
    right: always(
      api({ orders: ORDERS.items }, { headers: { 'access-control-allow-origin': '*' } }),
    ),
    causes: ['cors-opened-to-all', 'another-build'],
    findings: ['cors-origin-differs', 'body-shape-differs'],
    also: ['vary-differs'],
  },
  {
    id: 'noindex-and-uncompressed',
    category: 'two causes',
    says: 'The relaunch went live with a tick too many, and on a server that does not compress.',
    left: always(page()),
    right: always(page({ gzip: false, head: '<meta name="robots" content="noindex">' })),
    causes: ['noindex-left-on', 'compression-off'],
    findings: ['indexing-differs', 'content-encoding-differs'],
  },
];
