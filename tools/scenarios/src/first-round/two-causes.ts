import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, ORDERS, page } from '../shop.ts';

/** Two things went wrong at once. */
export const twoCauses: readonly Scenario[] = [
  {
    id: 'noindex-and-policy-in-trial',
    category: 'two causes',
    says: 'Production keeps search engines out as staging should, and never enforced its policy.',
    left: always(page()),
    right: always(
      page({
        headers: {
          'x-robots-tag': 'noindex',
          'content-security-policy': null,
          'content-security-policy-report-only': "default-src 'self'; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['noindex-left-on', 'csp-never-enforced'],
    findings: ['indexing-differs', 'csp-differs'],
    also: ['framing-differs'],
  },
  {
    id: 'origin-missing-and-older-api',
    category: 'two causes',
    says: 'Production runs the release before, and does not know the address of the app.',
    path: '/api/orders',
    request: { headers: { origin: 'https://app.example' } },
    left: always(
      api(undefined, {
        headers: { 'access-control-allow-origin': 'https://app.example', vary: 'Origin' },
      }),
    ),
    right: always(
      api(
        { items: ORDERS.items.map(({ id, state }) => ({ id, state })) },
        { headers: { vary: 'Origin' } },
      ),
    ),
    causes: ['cors-origin-not-listed', 'another-build'],
    findings: ['cors-origin-differs', 'body-shape-differs'],
  },
  {
    id: 'cdn-and-compression',
    category: 'two causes',
    says: 'Production is behind a CDN that was told not to touch content, and its server does not compress.',
    left: always(page()),
    right: always(
      page({
        gzip: false,
        headers: {
          via: '1.1 varnish',
          'x-served-by': 'cache-fra-1',
          'x-cache': 'MISS',
          'x-cache-hits': '0',
          'x-timer': 'S1,VS0',
        },
      }),
    ),
    causes: ['cdn-on-one-side', 'compression-off'],
    findings: ['edge-differs', 'content-encoding-differs'],
    also: ['disclosure-differs', 'cache-status-differs'],
  },
];
