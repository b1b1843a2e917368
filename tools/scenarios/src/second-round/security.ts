import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { page } from '../shop.ts';

const HELMET = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};
const CLOSED = "default-src 'self'; frame-ancestors 'none'";
const personal = (cookies: string | string[]) =>
  page({ headers: { 'set-cookie': cookies, 'cache-control': 'private, no-cache' } });

export const security: readonly Scenario[] = [
  {
    id: 'static-host-without-middleware',
    category: 'security',
    says: 'In production the pages come from a static host now, past the middleware that set the fields.',
    left: always(page({ headers: HELMET })),
    right: always(
      page({
        headers: {
          'content-security-policy': null,
          'strict-transport-security': null,
          'x-content-type-options': null,
        },
      }),
    ),
    causes: ['security-headers-missing'],
    findings: [
      'csp-differs',
      'hsts-differs',
      'nosniff-differs',
      'cross-origin-policy-differs',
      'framing-differs',
    ],
  },
  {
    id: 'first-step-of-hsts',
    category: 'security',
    says: 'Production is still at the five minutes of the first step.',
    left: always(page()),
    right: always(page({ headers: { 'strict-transport-security': 'max-age=300' } })),
    causes: ['hsts-not-sent'],
    findings: ['hsts-differs'],
  },
  {
    id: 'widget-on-staging',
    category: 'security',
    says: 'A chat widget is tried out on staging, and its host was added to the policy there.',
    left: always(
      page({
        headers: {
          'content-security-policy': `${CLOSED}; script-src 'self' https://widget.chat.example; connect-src 'self' wss://chat.example`,
        },
      }),
    ),
    right: always(page()),
    causes: ['csp-kept-apart'],
    findings: ['csp-differs'],
  },
  {
    id: 'frames-in-production',
    category: 'security',
    says: 'A partner shows the shop in a frame, so production dropped the field.',
    left: always(
      page({
        headers: { 'content-security-policy': "default-src 'self'", 'x-frame-options': 'DENY' },
      }),
    ),
    right: always(page({ headers: { 'content-security-policy': "default-src 'self'" } })),
    causes: ['security-header-kept-apart'],
    findings: ['framing-differs'],
  },
  {
    id: 'trial-with-a-second-policy',
    category: 'security',
    says: 'Staging enforces the strict policy; production reports it, and enforces nothing.',
    left: always(
      page({
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'",
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'content-security-policy': null,
          'x-frame-options': 'DENY',
          'content-security-policy-report-only':
            "default-src 'none'; script-src 'self'; style-src 'self'; report-uri /csp",
        },
      }),
    ),
    causes: ['csp-never-enforced'],
    findings: ['csp-differs'],
    also: ['framing-differs'],
  },
  {
    id: 'defaults-of-the-language',
    category: 'cookies',
    says: 'The settings file of the language is the default one in production: the session is guarded by nothing.',
    left: always(personal('PHPSESSID=a; path=/; secure; HttpOnly; SameSite=Lax')),
    right: always(personal('PHPSESSID=b; path=/')),
    causes: ['cookie-rules-kept-apart'],
    findings: ['cookie-differs'],
  },
  {
    id: 'two-cookies-lost-secure',
    category: 'cookies',
    says: 'Since TLS ends at the new balancer, the framework in production takes every request for http.',
    left: always(
      personal([
        'csrftoken=a; Path=/; SameSite=Lax; Secure',
        'sessionid=b; Path=/; HttpOnly; SameSite=Lax; Secure',
      ]),
    ),
    right: always(
      personal([
        'csrftoken=c; Path=/; SameSite=Lax',
        'sessionid=d; Path=/; HttpOnly; SameSite=Lax',
      ]),
    ),
    causes: ['scheme-lost-behind-proxy'],
    findings: ['cookie-differs'],
  },
  {
    id: 'consent-in-production',
    category: 'cookies',
    says: 'Production remembers consent in a cookie from the first visit on.',
    left: always(page({ headers: { 'cache-control': 'private' } })),
    right: always(
      page({
        headers: {
          'set-cookie': 'consent_v2=pending; Path=/; Max-Age=15552000; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    causes: ['cookie-on-one-side'],
    findings: ['cookie-differs'],
  },
  {
    id: 'pictures-over-http',
    category: 'security',
    says: 'The address of the picture server was typed with http in production.',
    left: always(page({ head: '<script src="https://static.shop.example/zoom.js"></script>' })),
    right: always(page({ head: '<script src="http://static.shop.example/zoom.js"></script>' })),
    causes: ['mixed-content'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'heat-map-in-production',
    category: 'security',
    says: 'The department for sales records visits, in production.',
    left: always(
      page({ headers: { 'content-security-policy': "script-src 'self'; frame-ancestors 'none'" } }),
    ),
    right: always(
      page({
        head: '<script async src="https://static.hotjar.com/c/hotjar-1.js"></script><script async src="https://connect.facebook.net/en_US/fbevents.js"></script>',
        headers: {
          'content-security-policy':
            "script-src 'self' https://static.hotjar.com https://connect.facebook.net; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['analytics-on-one-side'],
    findings: ['csp-differs', 'body-shape-differs'],
  },
];
