import type { EnvDiff, Finding } from '@env-drift/contracts';
import { facts, makeFinding } from '../make-diff.ts';
import { doubtfulRefusals, type DoubtfulRow } from './doubtful-refusals.ts';

const answers = (status: number): Finding[] => [
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: status,
  }),
];
const circles: Finding[] = [
  makeFinding('one-side-failed', {
    keys: ['error', 'status'],
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { code: 'redirect_loop', message: 'It leads back.' },
  }),
];
const SHOP = 'https://shop.example/';
/** Where the right side leads, and the cookies that its last answer set. */
const circle = (
  hops: [url: string, status: number, location: string][],
  cookies?: string[],
): Partial<EnvDiff> => ({
  routing: facts(
    'hops',
    [],
    hops.map(([url, status, location]) => ({ url, status, location })),
  ),
  outcome: {
    ...facts('last_status', null, 302),
    ...(cookies && facts('last_cookies', null, cookies)),
  },
});
const later = (retryAfter: string) => ({ platform: facts('retry-after', null, retryAfter) });

/** An error, or a circle, that fits several causes. */
export const doubtfulRows: readonly DoubtfulRow[] = [
  ...['300', '86400', 'Wed, 31 Mar 2027 23:59:59 GMT'].map((time) => ({
    seen: `503, to come back after ${time}`,
    findings: answers(503),
    diff: later(time),
    cause: 'unavailable-for-a-while',
    atMost: 0.75,
    names: [/more requests than it can take/, /maintenance/],
  })),
  {
    seen: '503, to come back later, by another server',
    findings: answers(503),
    diff: {
      platform: { ...facts('retry-after', null, '600'), ...facts('server', 'gunicorn', 'nginx') },
    },
    cause: 'unavailable-for-a-while',
    atMost: 0.75,
    names: [/maintenance/],
  },
  {
    seen: '503, and nothing else',
    findings: answers(503),
    diff: {},
    cause: 'server-fault',
    atMost: 0.65,
    names: [/more requests than it can take/, /maintenance/],
  },
  {
    seen: '503, with the page that web servers write themselves, also for a limit',
    findings: answers(503),
    diff: {
      content: {
        ...facts('page.title', 'Chairs', '503 Service Temporarily Unavailable'),
        ...facts('bytes', 9000, 300),
      },
    },
    cause: 'gateway-cannot-reach-app',
    atMost: 0.7,
    names: [/limit/, /maintenance/],
  },
  {
    seen: '503, with a page without a title',
    findings: answers(503),
    diff: {
      content: {
        ...facts('page.title', 'Chairs', null),
        ...facts('media_type', 'text/html', 'text/html'),
      },
      platform: facts('server', 'nginx', null),
    },
    cause: 'gateway-cannot-reach-app',
    atMost: 0.7,
    names: [/maintenance/],
  },
  ...['AmazonS3', 'MinIO', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'].map((server) => ({
    seen: `503 of a file storage: ${server}`,
    findings: answers(503),
    diff: { platform: facts('server', 'nginx', server) },
    cause: 'too-many-requests',
    atMost: 0.8,
    names: [/storage/, /503/],
  })),
  {
    seen: 'a circle at one address, with a cookie',
    findings: circles,
    diff: circle([[SHOP, 302, '/']], ['seen']),
    cause: 'cookie-wanted-back',
    atMost: 0.8,
    names: [/browsers/i, /proxy/],
  },
  {
    seen: 'a circle at one address, with a cookie, for ever',
    findings: circles,
    diff: circle([[SHOP, 301, '/']], ['sid']),
    cause: 'redirects-in-a-circle',
    atMost: 0.9,
    names: [/two rules/],
  },
  {
    seen: 'a circle between two pages, whose first answers are not known',
    findings: circles,
    diff: circle([
      [SHOP, 302, '/check'],
      [`${SHOP}check`, 302, '/'],
    ]),
    cause: 'redirects-in-a-circle',
    atMost: 0.7,
    names: [/two rules/, /cookie/],
  },
  {
    seen: 'a circle of which nothing is known',
    findings: circles,
    diff: {},
    cause: 'redirects-in-a-circle',
    atMost: 0.7,
    names: [/two rules/, /cookie/],
  },
  ...doubtfulRefusals,
];
