import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, ORDERS, page } from '../shop.ts';

const withTextPrices = {
  total: ORDERS.total,
  items: ORDERS.items.map((each) => ({ ...each, price: String(each.price) })),
};
const SCRIPT = {
  'content-type': 'text/javascript',
  'cache-control': 'public, max-age=31536000, immutable',
  server: 'nginx',
};

/** What is deployed, and which switches are on. */
export const release: readonly Scenario[] = [
  {
    id: 'older-api-in-production',
    category: 'release',
    says: 'Production runs the release before: prices are text, and there is no paging.',
    path: '/api/orders',
    left: always(api()),
    right: always(api(withTextPrices)),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'older-script-in-production',
    category: 'release',
    says: 'The deploy went through, but the bucket with the scripts was not filled.',
    path: '/assets/app.js',
    left: always({
      headers: SCRIPT,
      gzip: true,
      body: 'export const version = "4.12.0";\nexport const start = () => {};\n',
    }),
    right: always({
      headers: SCRIPT,
      gzip: true,
      body: 'export const version = "4.11.3";\nexport function start() {}\n',
    }),
    causes: ['another-build'],
    findings: ['body-differs'],
  },
  {
    id: 'content-system-upgraded',
    category: 'release',
    says: 'The content system was upgraded on staging first.',
    left: always(page({ head: '<meta name="generator" content="WordPress 6.9">' })),
    right: always(page({ head: '<meta name="generator" content="WordPress 6.7.2">' })),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'experiment-on-staging',
    category: 'release',
    says: 'Recommendations are behind a flag that is on for staging: its cookie, and a block more in the answer.',
    path: '/api/orders',
    left: always(
      api(
        { ...ORDERS, recommendations: [{ id: 3, score: 0.9 }] },
        { headers: { 'set-cookie': 'exp_recommendations=on; Path=/; Secure; SameSite=Lax' } },
      ),
    ),
    right: always(api()),
    causes: ['feature-flag'],
    findings: ['body-shape-differs', 'cookie-differs'],
  },
  {
    id: 'flags-told-in-a-field',
    category: 'release',
    says: 'The application says which flags are on; the new checkout is on in production alone.',
    path: '/api/cart',
    left: always(api({ lines: [], total: 0 }, { headers: { 'x-feature-flags': 'none' } })),
    right: always(
      api(
        { lines: [], total: 0, express: { wallet: true } },
        { headers: { 'x-feature-flags': 'express-checkout' } },
      ),
    ),
    causes: ['feature-flag'],
    findings: ['body-shape-differs', 'unclassified-header-differs'],
  },
  {
    id: 'end-of-the-api-announced',
    category: 'release',
    says: 'The first version of the API ends in spring; production says so already, staging does not.',
    path: '/api/v1/orders',
    left: always(api()),
    right: always(
      api(undefined, {
        headers: { deprecation: '@1767225600', sunset: 'Wed, 31 Mar 2027 23:59:59 GMT' },
      }),
    ),
    causes: ['api-end-announced'],
    findings: ['lifecycle-differs'],
  },
];
