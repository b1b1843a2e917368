import { readdir } from 'node:fs/promises';
import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let target: Target;
beforeAll(async () => {
  target = await startHttp((_, response) => response.end('good'));
  api = await startApi([target.host], {
    RATE_LIMIT_WORK: '2/3600,3/7200',
    RATE_LIMIT_READS: '4/3600',
  });
});
afterAll(async () => {
  await api?.stop();
  await target?.stop();
});

/** Each test is another client. */
let clients = 0;
const newClient = () => ({ 'cf-connecting-ip': `198.51.100.${clients++}` });
type Client = ReturnType<typeof newClient>;
const work = (client: Client, body?: unknown, headers = {}) =>
  postCompare(api.url, body ?? { leftUrl: target.origin, rightUrl: target.origin }, {
    ...client,
    ...headers,
  });
const read = (client: Client, path = `/api/pairs/${'0'.repeat(64)}/history`) =>
  fetch(api.url + path, { headers: client });
const fieldsOf = ({ headers }: Response) => [
  headers.get('ratelimit-policy'),
  headers.get('ratelimit'),
];
const objects = async () =>
  (await readdir(api.stateDir, { recursive: true })).filter((name) =>
    /ClientLimitDO.*\.sqlite$/.test(name),
  ).length;

it('says what is left, and refuses what is too much until there is more', async () => {
  const client = newClient();
  const [first, second, third] = [await work(client), await work(client), await work(client)];
  expect([first.status, second.status, third.status]).toEqual([202, 202, 429]);
  expect(fieldsOf(first)).toEqual([
    '"burst";q=2;w=3600, "sustained";q=3;w=7200',
    expect.stringMatching(/^"burst";r=1;t=\d+, "sustained";r=2;t=\d+$/),
  ]);
  expect(third.headers.get('ratelimit')).toMatch(/^"burst";r=0;t=\d+, "sustained";r=1;t=\d+$/);
  const problem = v.parse(Problem, await third.json());
  expect(problem).toMatchObject({ status: 429, code: 'too_many_requests' });
  const seconds = Number(third.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(3_200);
  expect(third.headers.get('ratelimit')).toContain(`"burst";r=0;t=${seconds}`);
  expect(problem.detail).toContain(`${seconds} seconds`);
});

it('counts each client by itself, and all addresses of a network as one', async () => {
  const [one, other] = [newClient(), newClient()];
  for (const client of [one, one, one]) await work(client);
  expect((await work(one)).status).toBe(429);
  expect((await work(other)).status).toBe(202);
  for (const last of ['1', '2'])
    await work({ 'cf-connecting-ip': `2001:db8:1:${clients}::${last}` });
  expect((await work({ 'cf-connecting-ip': `2001:db8:1:${clients}::3` })).status).toBe(429);
});

it('of requests at once lets in as many as it says', async () => {
  const client = newClient();
  const all = await Promise.all(Array.from({ length: 6 }, () => work(client)));
  expect(all.filter(({ status }) => status === 202)).toHaveLength(2);
});

it('limits reading apart from work', async () => {
  const client = newClient();
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await read(client)).status);
  expect(statuses).toEqual([404, 404, 404, 404, 429]);
  expect((await work(client)).status).toBe(202);
});

describe('what is refused before is counted by nobody', () => {
  it.each<[string, (client: Client) => Promise<Response>, number]>([
    ['no path of the API', (client) => read(client, '/api/nothing'), 404],
    ['no method of the path', (client) => read(client, '/api/compare'), 405],
    ['no id', (client) => read(client, '/api/compare/nonsense'), 404],
    ['no JSON', (client) => work(client, '{'), 400],
    ['no valid body', (client) => work(client, {}), 400],
    ['another media type', (client) => work(client, '{}', { 'content-type': 'text/plain' }), 415],
    ['another site', (client) => work(client, undefined, { origin: 'https://a.example' }), 403],
    [
      'no comparison',
      (client) => fetch(`${api.url}/api/compare/x/explain`, { method: 'POST', headers: client }),
      404,
    ],
  ])('%s', async (_, ask, status) => {
    const client = newClient();
    const before = await objects();
    const response = await ask(client);
    expect([response.status, response.headers.get('ratelimit')]).toEqual([status, null]);
    expect(await objects()).toBe(before);
  });
});

it('logs no address, and keeps none', async () => {
  await work({ 'cf-connecting-ip': '203.0.113.77' });
  expect(api.logged()).not.toContain('203.0.113');
});
