import { always, withCertificate } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

export const network: readonly Scenario[] = [
  {
    id: 'certificate-of-staging-expired',
    category: 'network',
    says: 'Nobody watches the certificate of staging.',
    left: withCertificate('expired', page()),
    right: always(page()),
    causes: ['certificate-out-of-date'],
    findings: ['one-side-failed'],
  },
  {
    id: 'production-has-no-name',
    category: 'network',
    says: 'The record of production was deleted with the old balancer.',
    left: always(api()),
    right: 'no such name',
    causes: ['name-not-resolved'],
    findings: ['one-side-failed'],
  },
  {
    id: 'origin-is-down',
    category: 'content',
    says: 'The edge in front of production finds nobody at the address of the origin.',
    left: always(page()),
    right: always(
      bare(521, 'shop.example | 521: Web server is down', {
        headers: { server: 'cloudflare', 'cf-ray': '8f9-FRA' },
      }),
    ),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
  {
    id: 'crashed-dyno',
    category: 'content',
    says: 'The application in production crashes at its start, and the router of the platform answers.',
    left: always(page()),
    right: always(
      bare(503, 'Application error', {
        headers: { server: 'Heroku', 'cache-control': 'no-cache, no-store' },
      }),
    ),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
];
