import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

const PLANTED = 'planted';

let api: Awaited<ReturnType<typeof startApi>>;
let target: Target;
beforeAll(async () => {
  target = await startHttp((_, response) => {
    response.setHeader('x-anything', `${PLANTED}-answer`);
    response.end(`${PLANTED}-body`);
  });
  api = await startApi([target.host], { PROBE_ROUTE: 'on' });
});
afterAll(async () => {
  await api?.stop();
  await target?.stop();
});

interface Line {
  level: string;
  event: string;
  traceId: string;
  comparisonId?: string;
  route?: string;
  code?: string;
}
const lines = (): Line[] =>
  api
    .logged()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

const headers = {
  'user-agent': `${PLANTED}-agent`,
  cookie: `a=${PLANTED}-cookie`,
  referer: `https://${PLANTED}.example/`,
  authorization: `Bearer ${PLANTED}`,
  'x-forwarded-for': PLANTED,
  'cf-connecting-ip': '203.0.113.9',
  'idempotency-key': `"${PLANTED}-key"`,
};

it('one line an event, with what it belongs to, and nothing that anybody sent', async () => {
  const sides = { leftUrl: `${target.origin}/${PLANTED}?q=${PLANTED}`, rightUrl: target.origin };
  const labelled = { ...sides, leftLabel: PLANTED, headers: { 'X-Flag': `${PLANTED}-flag` } };
  const { comparisonId } = await compare(api.url, labelled);
  const started = await postCompare(api.url, labelled, headers);
  const traceId = started.headers.get('x-trace-id');

  const unknown = `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`;
  const asked: [string, RequestInit?][] = [
    [`/api/compare/${comparisonId}`],
    [`/api/compare/${PLANTED}`],
    [`/api/compare/${unknown}/explain`, { method: 'POST' }],
    [`/api/compare/${comparisonId}/explain`, { method: 'POST', body: `{"model":"${PLANTED}"}` }],
    [`/api/probe?url=${target.origin}/${PLANTED}`],
    [`/api/probe?url=${PLANTED}`],
    ['/api/compare', { method: 'POST', body: `{"${PLANTED}":"${PLANTED}"` }],
    ['/api/compare', { method: 'POST', body: `{"${PLANTED}":"${PLANTED}"}` }],
    ['/api/runs'],
    [`/api/runs?host=${PLANTED}`],
    [`/api/${PLANTED}`],
    ['/api/health', { method: 'DELETE' }],
  ];
  for (const [path, init = {}] of asked)
    await fetch(api.url + path, {
      ...init,
      headers: { ...headers, ...(init.body && { 'content-type': 'application/json' }) },
    });

  const all = lines();
  for (const line of all)
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(?:info|error)$/),
      event: expect.stringMatching(/^[a-z ]+$/),
      traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  const ofRun = all.filter((line) => line.comparisonId === comparisonId);
  expect(ofRun.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['comparison started', 'run started', 'run completed']),
  );
  expect(all.find((line) => line.traceId === traceId)).toMatchObject({
    event: 'comparison started',
  });
  expect(all).toContainEqual(
    expect.objectContaining({
      event: 'request refused',
      route: 'createComparison',
      code: 'invalid_body',
    }),
  );
  expect(api.logged()).not.toContain(PLANTED);
  expect(api.logged()).not.toContain('203.0.113.9');
});
