import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const APP = 'https://partner.example';
const asked = { headers: { origin: APP } };
const STYLE = { 'content-type': 'text/css', server: 'nginx' };

export const corsAndCache: readonly Scenario[] = [
  {
    id: 'credentials-lost',
    category: 'cors',
    says: 'The gateway in production answers for the origin, but not for its cookies.',
    path: '/api/orders',
    request: asked,
    left: always(
      api(undefined, {
        headers: {
          'access-control-allow-origin': APP,
          'access-control-allow-credentials': 'true',
          vary: 'Origin',
        },
      }),
    ),
    right: always(
      api(undefined, { headers: { 'access-control-allow-origin': APP, vary: 'Origin' } }),
    ),
    causes: ['cors-policy-kept-apart'],
    findings: ['cors-origin-differs'],
  },
  {
    id: 'token-field-not-allowed-on-staging',
    category: 'cors',
    says: 'Staging was forgotten when the client began to send a token.',
    path: '/api/orders',
    request: {
      headers: { origin: APP },
      preflight: { origin: APP, method: 'POST', headers: ['authorization', 'content-type'] },
    },
    left: preflighted('content-type'),
    right: preflighted('authorization,content-type'),
    causes: ['preflight-header-not-allowed'],
    findings: ['preflight-differs'],
  },
  {
    id: 'options-not-routed',
    category: 'cors',
    says: 'The new gateway in production knows GET and POST, and nothing of OPTIONS.',
    path: '/api/orders',
    request: {
      headers: { origin: APP },
      preflight: { origin: APP, method: 'PUT', headers: ['content-type'] },
    },
    left: preflighted('content-type'),
    right: {
      answer: ({ method }) =>
        method === 'OPTIONS'
          ? { status: 405, headers: { allow: 'GET, POST' } }
          : api(undefined, { headers: { 'access-control-allow-origin': APP, vary: 'Origin' } }),
    },
    causes: ['cors-policy-kept-apart'],
    findings: ['preflight-differs'],
  },
  {
    id: 'old-address-on-the-list',
    category: 'cors',
    says: 'The list in production still has the address that the partner had last year.',
    path: '/api/orders',
    request: asked,
    left: always(
      api(undefined, { headers: { 'access-control-allow-origin': APP, vary: 'Origin' } }),
    ),
    right: always(
      api(undefined, {
        headers: { 'access-control-allow-origin': 'https://old.partner.example', vary: 'Origin' },
      }),
    ),
    causes: ['cors-origin-not-listed'],
    findings: ['cors-origin-differs'],
  },
  {
    id: 'styles-never-kept',
    category: 'cache',
    says: 'The rule for static files is missing in production: browsers ask for the style sheet each time.',
    path: '/assets/app.css',
    left: always({
      headers: { ...STYLE, 'cache-control': 'public, max-age=31536000, immutable' },
      gzip: true,
      body: 'body{margin:0}',
    }),
    right: always({
      headers: { ...STYLE, 'cache-control': 'no-cache, max-age=0' },
      gzip: true,
      body: 'body{margin:0}',
    }),
    causes: ['caching-switched-off'],
    findings: ['cache-lifetime-differs'],
    also: ['cache-directives-differ', 'cache-storability-differs'],
  },
  {
    id: 'ten-seconds-on-staging',
    category: 'cache',
    says: 'Whoever works on the start page has set its lifetime on staging to ten seconds.',
    left: always(page({ headers: { 'cache-control': 'public, max-age=10' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=1800' } })),
    causes: ['cache-lifetime-from-debugging'],
    findings: ['cache-lifetime-differs'],
  },
  {
    id: 'surrogate-in-production',
    category: 'cache',
    says: 'Production tells the delivery network to keep the page for a day; staging has none to tell.',
    left: always(page()),
    right: always(page({ headers: { 'surrogate-control': 'max-age=86400' } })),
    causes: ['cdn-told-otherwise'],
    findings: ['targeted-cache-differs'],
  },
  {
    id: 'cookie-not-in-the-key',
    category: 'cache',
    says: 'The greeting by name is on both sides; only staging says that it depends on the cookie.',
    left: always(page({ headers: { vary: 'Accept-Encoding, Cookie' } })),
    right: always(page()),
    causes: ['variant-key-incomplete'],
    findings: ['vary-differs'],
  },
  {
    id: 'profile-kept-at-the-edge',
    category: 'cache',
    says: 'The new rule of the edge caches everything below /api, profiles too.',
    path: '/api/me',
    left: always(
      api({ id: 4, name: 'Ada' }, { headers: { 'cache-control': 'private, max-age=0' } }),
    ),
    right: always(
      api({ id: 9, name: 'Max' }, { headers: { 'cache-control': 's-maxage=120, max-age=0' } }),
    ),
    causes: ['private-answer-shared'],
    findings: ['cache-storability-differs'],
    also: ['cache-lifetime-differs'],
  },
  {
    id: 'two-hours-and-a-week',
    category: 'cache',
    says: 'The lifetime comes from a variable that each environment sets for itself.',
    left: always(page({ headers: { 'cache-control': 'public, max-age=7200' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=604800' } })),
    causes: ['cache-rule-kept-apart'],
    findings: ['cache-lifetime-differs'],
  },
];

function preflighted(fields: string): Scenario['left'] {
  const cors = { 'access-control-allow-origin': APP, vary: 'Origin' };
  return {
    answer: ({ method }) =>
      method === 'OPTIONS'
        ? {
            status: 200,
            headers: {
              ...cors,
              'access-control-allow-methods': 'GET,POST,PUT',
              'access-control-allow-headers': fields,
            },
          }
        : api(undefined, { headers: cors }),
  };
}
