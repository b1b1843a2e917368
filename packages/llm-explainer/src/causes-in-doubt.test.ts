import type { EnvDiff, Finding, Json } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { causeRegistry } from './cause-registry.ts';
import { observe } from './observe.ts';
import { rankHypotheses } from './rank-hypotheses.ts';
import { facts, makeDiff, makeFinding, mirror, mirrorFacts, sides } from './testing/make-diff.ts';

const answers = (status: number): Finding[] => [
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: status,
  }),
];
const refuses: Finding[] = [
  makeFinding('access-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { status: 403 },
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
const content = (name: string, right: Json, left: Json = 'text/html') => ({
  content: facts(name, left, right),
});
const page = (title: string) => content('page.title', title, 'Chairs');
const asked = (url: string) => facts('target_url', url, url);
const later = (retryAfter: string) => ({ platform: facts('retry-after', null, retryAfter) });

interface Row {
  seen: string;
  findings: Finding[];
  diff: Partial<EnvDiff>;
  cause: string;
  /** How sure it may be. */
  atMost: number;
  /** All that it has to name. */
  names: RegExp[];
}

const rows: Row[] = [
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
  {
    seen: '403, and nothing else',
    findings: refuses,
    diff: {},
    cause: 'access-refused',
    atMost: 0.75,
    names: [/host/, /firewall/, /not there/],
  },
  {
    seen: '403, with the page of a server, for a directory',
    findings: refuses,
    diff: { ...page('403 Forbidden'), routing: asked(SHOP) },
    cause: 'access-refused',
    atMost: 0.7,
    names: [/start page/, /addresses/],
  },
  {
    seen: '403 in plain text',
    findings: refuses,
    diff: content('media_type', 'text/plain'),
    cause: 'access-refused',
    atMost: 0.7,
    names: [/server for developers/, /host/],
  },
  {
    seen: '403 of a file storage',
    findings: refuses,
    diff: { platform: facts('server', 'nginx', 'AmazonS3') },
    cause: 'access-refused',
    atMost: 0.8,
    names: [/storage/, /not there/, /signed/],
  },
  {
    seen: '403 in XML',
    findings: refuses,
    diff: content('media_type', 'application/xml'),
    cause: 'access-refused',
    atMost: 0.7,
    names: [/storage/, /not there/],
  },
  ...[
    'X-Amz-Expires=300',
    'X-Goog-Signature=a',
    'se=2026-11-20&sig=a',
    'Expires=1&Signature=a',
  ].map((query) => ({
    seen: `403 for a signed address: ${query}`,
    findings: refuses,
    diff: { routing: asked(`${SHOP}f.pdf?${query}`) },
    cause: 'access-refused',
    atMost: 0.8,
    names: [/signature/, /expired/],
  })),
  {
    seen: '403 by a debugger',
    findings: refuses,
    diff: page('Action Controller: Exception caught'),
    cause: 'host-not-accepted',
    atMost: 0.85,
    names: [/host/],
  },
  {
    seen: '400 by a debugger that names the host',
    findings: answers(400),
    diff: page('DisallowedHost at /'),
    cause: 'host-not-accepted',
    atMost: 0.9,
    names: [/host/],
  },
];

const told = (findings: Finding[], diff: Partial<EnvDiff>) =>
  rankHypotheses(causeRegistry, observe({ diff: makeDiff(findings, diff), sides }));

describe.each([
  ['as it is', (row: Row) => told(row.findings, row.diff)],
  ['sides exchanged', (row: Row) => told(row.findings.map(mirror), mirrorFacts(row.diff))],
])('one sign that fits several causes, %s', (_, causesOf) => {
  it.each(rows)('$seen -> $cause', (row) => {
    const [first, further] = causesOf(row);
    expect(first?.id).toBe(row.cause);
    expect(first?.confidence).toBeLessThanOrEqual(row.atMost);
    for (const name of row.names) expect(first?.story).toMatch(name);
    expect(further).toBeUndefined();
  });
});

it.each(
  rows.filter(({ diff, cause }) => cause === 'access-refused' && Object.keys(diff).length > 0),
)('$seen: nobody is told to let the probe pass', ({ findings, diff }) => {
  expect(JSON.stringify(told(findings, diff)[0]?.actions)).not.toMatch(/let the probe/);
});

const page200 = [
  makeFinding('content-type-differs', {
    section: 'content',
    keys: ['content-type'],
    left_value: 'text/html',
    right_value: 'application/json',
  }),
  ...[
    'csp-differs',
    'framing-differs',
    'cors-origin-differs',
    'indexing-differs',
    'vary-differs',
  ].map((code) =>
    makeFinding(code, { direction: 'right-weaker', left_value: 'on', right_value: null }),
  ),
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=600',
    right_value: 'no-cache',
  }),
];

it.each([
  ['left', page200],
  ['right', page200.map(mirror)],
])('a page where the %s side should send JSON is one cause', (_, findings) => {
  expect(told(findings, {}).map(({ id, evidence }) => [id, evidence.length])).toEqual([
    ['error-page-for-json', findings.length],
  ]);
});

it.each([
  ['left', (findings: Finding[]) => findings],
  ['right', (findings: Finding[]) => findings.map(mirror)],
])('nobody is told to have an API cached, public on the %s side', (_, turned) => {
  const findings = turned(page200.filter(({ code }) => code === 'cache-lifetime-differs'));
  const json = content('media_type', 'application/json', 'application/json');
  const actions = told(findings, json).flatMap((each) => each.actions);
  expect(actions.map(({ action }) => action).join()).not.toMatch(/give \w+ the caching rule/);
});
