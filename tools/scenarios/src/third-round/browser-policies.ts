import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const personal = (cookie: string) =>
  page({ headers: { 'set-cookie': cookie, 'cache-control': 'private, no-cache' } });

export const browserPolicies: readonly Scenario[] = [
  {
    id: 'subdomains-left-out',
    category: 'security',
    says: 'Production does not cover its subdomains: one of them still speaks http.',
    left: always(page()),
    right: always(page({ headers: { 'strict-transport-security': 'max-age=31536000' } })),
    causes: ['hsts-not-sent'],
    findings: ['hsts-differs'],
  },
  {
    id: 'policy-dropped',
    category: 'security',
    says: 'The policy broke the checkout on a Friday, and was taken out of production.',
    left: always(page()),
    right: always(
      page({ headers: { 'content-security-policy': null, 'x-frame-options': 'DENY' } }),
    ),
    causes: ['csp-kept-apart'],
    findings: ['csp-differs'],
    also: ['framing-differs'],
  },
  {
    id: 'cookie-for-all-subdomains',
    category: 'cookies',
    says: 'The cookie of production is shared with all subdomains, that of staging is not.',
    left: always(personal('session=a; Path=/; Secure; HttpOnly; SameSite=Lax')),
    right: always(
      personal('session=b; Path=/; Domain=shop.example; Secure; HttpOnly; SameSite=Lax'),
    ),
    causes: ['cookie-rules-kept-apart'],
    findings: ['cookie-differs'],
  },
  {
    id: 'events-in-production',
    category: 'security',
    says: 'The product team collects events in production.',
    left: always(page()),
    right: always(
      page({
        head: '<script src="https://cdn.segment.com/analytics.js/v1/k/analytics.min.js"></script>',
        headers: {
          'content-security-policy':
            "default-src 'self'; script-src 'self' https://cdn.segment.com; connect-src 'self' https://api.segment.io; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['analytics-on-one-side'],
    findings: ['csp-differs', 'body-shape-differs'],
  },
  {
    id: 'star-at-the-gateway',
    category: 'cors',
    says: 'The gateway of production writes a star over what the application says.',
    path: '/api/goods',
    request: { headers: { origin: 'https://app.example' } },
    left: always(
      api(undefined, {
        headers: {
          'access-control-allow-origin': 'https://app.example',
          vary: 'Origin, Accept-Encoding',
        },
      }),
    ),
    right: always(api(undefined, { headers: { 'access-control-allow-origin': '*' } })),
    causes: ['cors-opened-to-all'],
    findings: ['cors-origin-differs'],
    also: ['vary-differs'],
  },
  {
    id: 'format-not-in-the-key',
    category: 'cache',
    says: 'The address answers JSON or HTML as asked, and production does not say so to caches.',
    path: '/goods',
    left: always(page({ headers: { vary: 'Accept, Accept-Encoding' } })),
    right: always(page()),
    causes: ['variant-key-incomplete'],
    findings: ['vary-differs'],
  },
  {
    id: 'nothing-kept-on-staging',
    category: 'cache',
    says: 'On staging nothing is kept, so that testers see what was deployed.',
    left: always(page({ headers: { 'cache-control': 'no-store, must-revalidate' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=3600' } })),
    causes: ['caching-switched-off'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'one-second',
    category: 'cache',
    says: 'For a load test the lifetime in production was set to one second.',
    left: always(page({ headers: { 'cache-control': 'public, max-age=120' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=1' } })),
    causes: ['cache-lifetime-from-debugging'],
    findings: ['cache-lifetime-differs'],
  },
];
