import { facts, makeFinding } from '../make-diff.ts';
import type { Row } from './row.ts';

const fails = (status: number) => [
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: status,
  }),
];
const refused = makeFinding('access-differs', {
  severity: 'critical',
  direction: 'right-weaker',
  left_value: { status: 200 },
  right_value: { status: 403 },
});
const title = (right: string | null) => facts('page.title', 'Chairs', right);
const small = facts('bytes', 9000, 300);
const soon = facts('retry-after', null, '2');

/** Who answers in place of an application. */
export const gatewayRows: readonly Row[] = [
  ...['503 Service Temporarily Unavailable', '503 Service Unavailable'].map((text) => ({
    seen: `200 | 503, with the page that servers write themselves: ${text}`,
    findings: fails(503),
    diff: { content: { ...title(text), ...small } },
    causes: ['gateway-cannot-reach-app'],
  })),
  {
    seen: '200 | the same, to come back in two seconds',
    findings: fails(503),
    diff: { content: { ...title('503 Service Unavailable'), ...small }, platform: soon },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503, with a page of its own',
    findings: fails(503),
    diff: { content: { ...title('We have a problem'), ...small } },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503, without a title, and of a server that does not name itself',
    findings: fails(503),
    diff: {
      content: { ...title(null), ...small, ...facts('media_type', 'text/html', 'text/html') },
      platform: facts('server', 'nginx', null),
    },
    causes: ['gateway-cannot-reach-app'],
  },
  {
    seen: '200 | 503, without what a proxy adds to what it passes on',
    findings: fails(503),
    diff: { platform: facts('x-envoy-upstream-service-time', '12', null) },
    causes: ['gateway-cannot-reach-app'],
  },
  {
    seen: '200 | 503, that a proxy passed on',
    findings: fails(503),
    diff: { platform: facts('x-envoy-upstream-service-time', '12', '3') },
    causes: ['server-fault'],
  },
  ...['503 Backend fetch failed', '502 Bad Gateway', 'Gateway Timeout', 'No healthy upstream'].map(
    (text) => ({
      seen: `200 | 503, to come back soon, with the words of a proxy: ${text}`,
      findings: fails(503),
      diff: { content: { ...title(text), ...small }, platform: soon },
      causes: ['gateway-cannot-reach-app'],
    }),
  ),
  {
    seen: '200 | 503, with a page of the application',
    findings: fails(503),
    diff: { content: { ...title('Service Unavailable'), ...small } },
    causes: ['server-fault'],
  },
  ...['Web App - Unavailable', 'This site is stopped', 'Service suspended'].map((text) => ({
    seen: `200 | 403 of a hosting: ${text}`,
    findings: [refused],
    diff: { content: title(text) },
    causes: ['gateway-cannot-reach-app'],
  })),
  {
    seen: '200 | 500 of an edge that does not know the name',
    findings: fails(500),
    diff: { content: { ...title('Edge error: unknown domain shop.example'), ...small } },
    causes: ['dns-points-elsewhere'],
  },
  ...[
    'ZeroDivisionError: division by zero // Werkzeug Debugger',
    'SQLSTATE[HY000] [2002] Connection refused',
  ].map((text) => ({
    seen: `200 | 500, and the debugger: ${text}`,
    findings: fails(500),
    diff: { outcome: facts('status', 200, 500), content: title(text) },
    causes: ['server-fault', 'debug-mode-on'],
  })),
];
