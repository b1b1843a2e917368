import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api } from '../shop.ts';

const APP = 'https://app.example';
const asked = { headers: { origin: APP } };
const allowed = { 'access-control-allow-origin': APP, vary: 'Accept-Encoding, Origin' };

/** What scripts of other origins may do. */
export const cors: readonly Scenario[] = [
  {
    id: 'origin-not-on-the-list',
    category: 'cors',
    says: 'The new address of the app was put on the list of staging only.',
    path: '/api/orders',
    request: asked,
    left: always(api(undefined, { headers: allowed })),
    right: always(api(undefined, { headers: { vary: 'Accept-Encoding, Origin' } })),
    causes: ['cors-origin-not-listed'],
    findings: ['cors-origin-differs'],
  },
  {
    id: 'every-origin',
    category: 'cors',
    says: 'To be done with it, somebody allowed every origin in production.',
    path: '/api/orders',
    request: asked,
    left: always(api(undefined, { headers: allowed })),
    right: always(api(undefined, { headers: { 'access-control-allow-origin': '*' } })),
    causes: ['cors-opened-to-all'],
    findings: ['cors-origin-differs'],
    also: ['vary-differs'],
  },
  {
    id: 'reflected-without-vary',
    category: 'cors',
    says: 'A rule at the CDN of production writes Vary anew, and loses Origin.',
    path: '/api/goods',
    request: asked,
    left: always(
      api(undefined, { headers: { ...allowed, 'cache-control': 'public, max-age=300' } }),
    ),
    right: always(
      api(undefined, {
        headers: { ...allowed, vary: 'Accept-Encoding', 'cache-control': 'public, max-age=300' },
      }),
    ),
    causes: ['cors-reflected-without-vary'],
    findings: ['vary-differs'],
  },
  {
    id: 'header-that-needs-a-preflight',
    category: 'cors',
    says: 'The new client sends X-Trace-Parent; the gateway in production was not told to allow it.',
    path: '/api/orders',
    request: {
      headers: { origin: APP },
      preflight: { origin: APP, method: 'GET', headers: ['x-trace-parent'] },
    },
    left: preflighted('content-type, x-trace-parent'),
    right: preflighted('content-type'),
    causes: ['preflight-header-not-allowed'],
    findings: ['preflight-differs'],
  },
];

function preflighted(fields: string): Scenario['left'] {
  return {
    answer: ({ method }) =>
      method === 'OPTIONS'
        ? {
            status: 204,
            headers: {
              ...allowed,
              'access-control-allow-methods': 'GET, POST, PUT',
              'access-control-allow-headers': fields,
              'access-control-max-age': '600',
            },
          }
        : api(undefined, { headers: allowed }),
  };
}
