import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { page } from '../shop.ts';

/** A page that got another name with the release that is in production, and nothing else. */
const renamed = (id: string, left: string, right: string): Scenario => ({
  id,
  category: 'release',
  says: `A page was renamed with the release that is in production: ${right}.`,
  left: always(page({ title: left })),
  right: always(page({ title: right })),
  causes: ['another-build'],
  findings: ['body-shape-differs'],
});

const session = (flags: string) => `sid=1; Path=/; ${flags}HttpOnly; SameSite=Lax`;

/** Ordinary words that stand on pages of errors, of maintenance, of new servers and of walls as well. */
export const renamedPages: readonly Scenario[] = [
  renamed('renamed-how-it-works', 'How Acme works', 'How it works | Acme'),
  renamed('renamed-hosted-by', 'Morning show', 'Morning show, hosted by Ada'),
  renamed('renamed-test-page', 'Speed check', 'Internet speed test page'),
  renamed('renamed-maintenance', 'Boiler servicing in Leeds', 'Boiler maintenance in Leeds'),
  renamed('renamed-django', 'Web course', 'Django for beginners, a course'),
  renamed('renamed-error', 'SLOs in practice', 'Error budgets in practice'),
  renamed('renamed-sorry', 'Board games', 'Sorry! and other board games'),
  renamed('renamed-intercom', 'Door phones', 'Intercom systems'),
  renamed('renamed-captcha', 'Stop robots', 'Invisible captcha for your forms'),
  {
    id: 'renamed-path',
    category: 'routing',
    says: 'The address of a product was renamed with the release that is in production.',
    left: paths({ '/p': redirect(301, '/p/service-kits'), '/p/service-kits': page() }),
    right: paths({ '/p': redirect(301, '/p/maintenance-kits'), '/p/maintenance-kits': page() }),
    path: '/p',
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
  },
  {
    id: 'renamed-and-without-protection',
    category: 'two causes',
    says: 'A page was renamed; apart from that, production lost two fields.',
    left: always(page({ title: 'How Acme works' })),
    right: always(
      page({
        title: 'See how it works | Acme',
        headers: { 'strict-transport-security': null, 'content-security-policy': null },
      }),
    ),
    causes: ['hsts-not-sent', 'csp-kept-apart'],
    findings: ['hsts-differs', 'csp-differs'],
    also: ['body-shape-differs', 'framing-differs'],
  },
  {
    id: 'renamed-and-without-secure',
    category: 'two causes',
    says: 'A page was renamed; apart from that, the application in production does not know of its proxy.',
    left: always(
      page({
        title: 'Stop robots',
        headers: { 'cache-control': 'private', 'set-cookie': session('Secure; ') },
      }),
    ),
    right: always(
      page({
        title: 'Invisible captcha for your forms',
        headers: { 'cache-control': 'private', 'set-cookie': session('') },
      }),
    ),
    causes: ['scheme-lost-behind-proxy'],
    findings: ['cookie-differs'],
    also: ['body-shape-differs'],
  },
  {
    id: 'renamed-behind-another-ingress',
    category: 'security',
    says: 'Production moved to an ingress that sets no security fields; its spring title is out.',
    left: always(page({ title: 'Shop, winter' })),
    right: always(
      page({
        title: 'Shop, spring',
        headers: {
          server: 'openresty',
          'strict-transport-security': null,
          'content-security-policy': null,
          'x-content-type-options': null,
          'referrer-policy': null,
        },
      }),
    ),
    causes: ['security-headers-missing'],
    findings: ['hsts-differs', 'csp-differs', 'nosniff-differs'],
    also: ['body-shape-differs', 'framing-differs', 'edge-differs'],
  },
];
