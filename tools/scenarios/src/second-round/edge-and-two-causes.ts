import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, ORDERS, page } from '../shop.ts';

const FASTLY = {
  via: '1.1 varnish',
  'x-served-by': 'cache-fra-etou8220083-FRA',
  'x-cache': 'HIT',
  'x-cache-hits': '3',
  'x-timer': 'S1763.1,VS0,VE1',
  age: '90',
};

export const edgeAndTwoCauses: readonly Scenario[] = [
  {
    id: 'delivery-network-in-production',
    category: 'edge',
    says: 'Production moved behind a delivery network in spring; staging was left as it is.',
    left: always(page()),
    right: always(page({ headers: FASTLY })),
    causes: ['cdn-on-one-side'],
    findings: ['edge-differs'],
    also: ['disclosure-differs', 'cache-status-differs'],
  },
  {
    id: 'proxy-switched-off',
    category: 'edge',
    says: 'While debugging, the cloud beside the record of production was turned grey.',
    left: always(
      page({
        headers: {
          server: 'cloudflare',
          'cf-ray': '8f1-FRA',
          'cf-cache-status': 'DYNAMIC',
          'alt-svc': 'h3=":443"; ma=86400',
        },
      }),
    ),
    right: always(page({ headers: { server: 'Caddy' } })),
    causes: ['origin-bypasses-cdn'],
    findings: ['edge-differs'],
    also: ['alt-svc-differs'],
  },
  {
    id: 'mesh-on-staging',
    category: 'edge',
    says: 'Staging has got a service mesh, whose proxies answer there.',
    path: '/api/orders',
    left: always(
      api(undefined, { headers: { server: 'istio-envoy', 'x-envoy-upstream-service-time': '4' } }),
    ),
    right: always(api()),
    causes: ['another-edge'],
    findings: ['edge-differs'],
  },
  {
    id: 'newer-http-in-production',
    category: 'edge',
    says: 'The web server of production was built with QUIC.',
    left: always(page()),
    right: always(page({ headers: { 'alt-svc': 'h3=":443"; ma=2592000' } })),
    causes: ['http3-on-one-side'],
    findings: ['alt-svc-differs'],
  },
  {
    id: 'versions-on-staging',
    category: 'edge',
    says: 'Staging tells the versions of its framework and its server.',
    left: always(
      page({
        headers: {
          server: 'nginx/1.29.1',
          'x-powered-by': 'ASP.NET',
          'x-aspnet-version': '4.0.30319',
        },
      }),
    ),
    right: always(page()),
    causes: ['version-disclosed'],
    findings: ['disclosure-differs'],
    also: ['unclassified-header-differs'],
  },
  {
    id: 'delivery-network-and-no-hsts',
    category: 'two causes',
    says: 'The delivery network in front of production drops a field that it does not know.',
    left: always(page()),
    right: always(page({ headers: { ...FASTLY, 'strict-transport-security': null } })),
    causes: ['cdn-on-one-side', 'hsts-not-sent'],
    findings: ['edge-differs', 'hsts-differs'],
    also: ['disclosure-differs', 'cache-status-differs'],
  },
  {
    id: 'lost-secure-and-no-store',
    category: 'two causes',
    says: 'The application in production neither trusts its proxy nor lets anybody cache.',
    left: always(
      page({
        headers: {
          'set-cookie': 'basket=a; Path=/; HttpOnly; Secure; SameSite=Lax',
          'cache-control': 'max-age=300',
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'set-cookie': 'basket=b; Path=/; HttpOnly; SameSite=Lax',
          'cache-control': 'no-store',
        },
      }),
    ),
    causes: ['scheme-lost-behind-proxy', 'caching-switched-off'],
    findings: ['cookie-differs', 'cache-storability-differs'],
  },
  {
    id: 'older-and-slower',
    category: 'two causes',
    says: 'Production runs the release before, and is short of memory.',
    path: '/api/orders',
    samples: 3,
    left: always(api()),
    right: always(api({ ...ORDERS, total: String(ORDERS.total) }, { afterMs: 700 })),
    causes: ['another-build', 'cold-or-far'],
    findings: ['body-shape-differs', 'timing-differs'],
  },
  {
    id: 'measured-and-indexed-otherwise',
    category: 'two causes',
    says: 'Production has the tag manager, and by mistake the sign for search engines to stay out.',
    left: always(page()),
    right: always(
      page({
        head: '<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
        headers: { 'x-robots-tag': 'none' },
      }),
    ),
    causes: ['analytics-on-one-side', 'noindex-left-on'],
    findings: ['body-shape-differs', 'indexing-differs'],
  },
];
