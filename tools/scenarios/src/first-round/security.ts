import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { page } from '../shop.ts';

const POLICY = "default-src 'self'; frame-ancestors 'none'";

/** What browsers are told to insist on, and what guards a cookie. */
export const security: readonly Scenario[] = [
  {
    id: 'policy-never-enforced',
    category: 'security',
    says: 'The policy was to be watched for a week; in production it is still reported only.',
    left: always(page()),
    right: always(
      page({
        headers: { 'content-security-policy': null, 'content-security-policy-report-only': POLICY },
      }),
    ),
    causes: ['csp-never-enforced'],
    findings: ['csp-differs'],
    also: ['framing-differs'],
  },
  {
    id: 'policy-of-each-side',
    category: 'security',
    says: 'A widget broke in production, so scripts from anywhere were allowed there.',
    left: always(page()),
    right: always(
      page({
        headers: {
          'content-security-policy':
            "default-src 'self'; script-src 'self' 'unsafe-inline' https:; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['csp-kept-apart'],
    findings: ['csp-differs'],
  },
  {
    id: 'https-not-insisted-on',
    category: 'security',
    says: 'Strict-Transport-Security is set by a snippet that production does not include.',
    left: always(page()),
    right: always(page({ headers: { 'strict-transport-security': null } })),
    causes: ['hsts-not-sent'],
    findings: ['hsts-differs'],
  },
  {
    id: 'security-fields-lost',
    category: 'security',
    says: 'Production moved to another ingress, and the middleware for the security fields stayed behind.',
    left: always(
      page({
        headers: { 'x-frame-options': 'DENY', 'permissions-policy': 'camera=(), geolocation=()' },
      }),
    ),
    right: always(
      page({
        headers: {
          'strict-transport-security': null,
          'content-security-policy': null,
          'x-content-type-options': null,
          'referrer-policy': null,
        },
      }),
    ),
    causes: ['security-headers-missing'],
    findings: [
      'hsts-differs',
      'csp-differs',
      'nosniff-differs',
      'framing-differs',
      'permissions-policy-differs',
    ],
    also: ['referrer-policy-differs'],
  },
  {
    id: 'scheme-lost-behind-the-balancer',
    category: 'cookies',
    says: 'The framework in production does not trust X-Forwarded-Proto: no Secure, and Location in http.',
    left: paths({
      '/': redirect(302, 'https://staging.shop.example/home', {
        headers: { 'set-cookie': 'session=a1; Path=/; HttpOnly; Secure; SameSite=Lax' },
      }),
      '/home': page({
        headers: {
          'set-cookie': 'session=a1; Path=/; HttpOnly; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    }),
    right: paths({
      '/': redirect(302, 'http://shop.example/home', {
        headers: { 'set-cookie': 'session=b2; Path=/; HttpOnly; SameSite=Lax' },
      }),
      '/home': page({
        headers: {
          'set-cookie': 'session=b2; Path=/; HttpOnly; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    }),
    elsewhere: { 'http://shop.example': always(redirect(301, 'https://shop.example/home')) },
    causes: ['scheme-lost-behind-proxy'],
    findings: ['cookie-differs', 'redirect-chain-differs'],
    also: ['redirect-kind-differs'],
  },
  {
    id: 'secure-lost-behind-the-balancer',
    category: 'cookies',
    says: 'Staging ends TLS in the application, production in front of it: the cookie lost Secure.',
    left: always(
      page({
        headers: {
          'set-cookie': 'session=a1; Path=/; HttpOnly; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'set-cookie': 'session=b2; Path=/; HttpOnly; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    causes: ['scheme-lost-behind-proxy'],
    findings: ['cookie-differs'],
  },
  {
    id: 'cookie-for-other-sites',
    category: 'cookies',
    says: 'Somebody made the session of production work in an embedded frame, and scripts read it, too.',
    left: always(
      page({
        headers: {
          'set-cookie': 'session=a1; Path=/; HttpOnly; Secure; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    right: always(
      page({
        headers: {
          'set-cookie': 'session=b2; Path=/; Secure; SameSite=None',
          'cache-control': 'private',
        },
      }),
    ),
    causes: ['cookie-rules-kept-apart'],
    findings: ['cookie-differs'],
  },
  {
    id: 'tag-manager-in-production',
    category: 'security',
    says: 'Marketing measures production only: a tag manager, and the policy that lets it run.',
    left: always(page()),
    right: always(
      page({
        head: '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-X"></script>',
        headers: {
          'content-security-policy':
            "default-src 'self'; script-src 'self' https://www.googletagmanager.com; img-src 'self' https://www.google-analytics.com; connect-src 'self' https://www.google-analytics.com; frame-ancestors 'none'",
        },
      }),
    ),
    causes: ['analytics-on-one-side'],
    findings: ['csp-differs', 'body-shape-differs'],
  },
];
