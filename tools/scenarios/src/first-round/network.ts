import { always, redirect, withCertificate } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { page } from '../shop.ts';

/** Names, connections and certificates. */
export const network: readonly Scenario[] = [
  {
    id: 'certificate-expired',
    category: 'network',
    says: 'The certificate of production was to be renewed by a job that had not run since March.',
    left: always(page()),
    right: withCertificate('expired', page()),
    causes: ['certificate-out-of-date'],
    findings: ['one-side-failed'],
  },
  {
    id: 'certificate-for-the-hosting-company',
    category: 'network',
    says: 'The name of staging was added to the balancer, but not to its certificate.',
    left: withCertificate('of another host', page()),
    right: always(page()),
    causes: ['certificate-of-another-host'],
    findings: ['one-side-failed'],
  },
  {
    id: 'self-signed-on-staging',
    category: 'network',
    says: 'Staging has a certificate that somebody made by hand.',
    left: withCertificate('self-signed', page()),
    right: always(page()),
    causes: ['certificate-not-trusted'],
    findings: ['one-side-failed'],
  },
  {
    id: 'name-gone',
    category: 'network',
    says: 'The zone was moved to another provider, and the entry of staging was forgotten.',
    left: 'no such name',
    right: always(page()),
    causes: ['name-not-resolved'],
    findings: ['one-side-failed'],
  },
  {
    id: 'service-down',
    category: 'network',
    says: 'The process in production ended, and nothing started it again.',
    left: always(page()),
    right: 'nothing listens',
    causes: ['nothing-listens'],
    findings: ['one-side-failed'],
  },
  {
    id: 'silent-backend',
    category: 'network',
    says: 'A pool of database connections is exhausted: production takes requests and never answers.',
    urls: { left: 'http://staging.shop.example/', right: 'http://shop.example/' },
    left: always(page()),
    right: always(page()),
    elsewhere: {
      'http://staging.shop.example': always(page()),
      'http://shop.example': { speak: () => undefined },
    },
    causes: ['too-slow-to-answer'],
    findings: ['one-side-failed'],
  },
  {
    id: 'reset-by-a-firewall',
    category: 'network',
    says: 'A middlebox in front of production resets what it does not know.',
    urls: { left: 'http://staging.shop.example/', right: 'http://shop.example/' },
    left: always(page()),
    right: always(page()),
    elsewhere: {
      'http://staging.shop.example': always(page()),
      'http://shop.example': {
        speak: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      },
    },
    causes: ['connection-cut'],
    findings: ['one-side-failed'],
  },
  {
    id: 'redirect-to-a-private-address',
    category: 'network',
    says: 'The application on staging knows itself by the address of its pod.',
    left: always(redirect(302, 'http://10.42.3.17/home')),
    right: always(page()),
    causes: ['leads-into-private-network'],
    findings: ['one-side-failed'],
  },
];
