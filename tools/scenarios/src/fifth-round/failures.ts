import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

const cloudflare = { server: 'cloudflare', 'cf-ray': '8f1-FRA' };

/** A status of a CDN alone, by which it says what is wrong with the machine behind it. */
const atTheOrigin = (status: number, says: string): Scenario => ({
  id: `origin-${status}`,
  category: 'edge',
  says,
  left: always(page({ headers: cloudflare })),
  right: always(bare(status, `Error ${status}`, { headers: cloudflare })),
  causes: ['gateway-cannot-reach-app'],
  findings: ['status-differs'],
});

export const failures: readonly Scenario[] = [
  atTheOrigin(525, 'The machine behind the CDN of production speaks no TLS.'),
  atTheOrigin(526, 'The certificate of the machine behind the CDN of production ran out.'),
  atTheOrigin(530, 'The CDN of production cannot resolve the machine behind it.'),
  {
    id: 'overloaded',
    category: 'load',
    says: 'Production sheds load.',
    left: always(page()),
    right: always({
      status: 503,
      headers: { 'content-type': 'text/plain', 'retry-after': '2', server: 'nginx' },
      body: 'overloaded, try again\n',
    }),
    causes: ['server-fault'],
    findings: ['status-differs'],
  },
  {
    id: 'own-503-behind-edge',
    category: 'load',
    says: 'The application in production says itself that its database is down; an edge is in front.',
    left: always(api()),
    right: always(api({ error: 'database unavailable' }, { status: 503, headers: cloudflare })),
    causes: ['server-fault'],
    findings: ['status-differs'],
  },
  {
    id: 'head-not-allowed',
    category: 'access',
    says: 'A rule in production forbids HEAD.',
    left: always(page()),
    right: always(bare(405, '405 Method Not Allowed', { headers: { allow: 'GET' } })),
    request: { method: 'HEAD' },
    causes: ['request-not-understood'],
    findings: ['status-differs'],
  },
  {
    id: 'coding-left-behind',
    category: 'content',
    says: 'A proxy in production unpacks the answer and leaves Content-Encoding as it was.',
    left: always(page()),
    right: always(page({ gzip: false, headers: { 'content-encoding': 'gzip' } })),
    causes: ['body-does-not-decode'],
    findings: ['one-side-failed'],
  },
];
