import { env } from 'cloudflare:workers';
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import {
  openEnvironment,
  type EnvironmentNamespace,
  type EnvironmentStub,
} from './open-environment.ts';

const environments = (env as unknown as { ENVIRONMENTS: EnvironmentNamespace }).ENVIRONMENTS;
let environmentCount = 0;
const newEnvironment = () =>
  openEnvironment(environments, `environment-${environmentCount++}`) as EnvironmentStub &
    DurableObjectStub;

const DAY_MS = 24 * 3_600_000;
const page = (n: number) => `https://www.shop.example/${n}`;

interface Visit {
  url?: string;
  at?: number;
  took?: number;
  ttfb?: number;
}
const envelope = ({ url = page(1), at = Date.now(), took = 100, ttfb }: Visit = {}) =>
  ({
    schema_version: '1.0',
    provider: 'rum-beacon',
    timestamp: at,
    environment: { id: 'production', target_url: url },
    runner_context: {},
    request: { method: 'GET', headers: {} },
    routing: { redirect_chain: [], final_url: url, hops: [] },
    timing: { duration_ms: took, ...(ttfb !== undefined && { ttfb_ms: ttfb }) },
    response: { status: 200, headers: {}, cookies: [] },
  }) satisfies SignalEnvelope;

const record = (environment: EnvironmentStub, ...visits: Visit[]) =>
  visits.reduce(
    (before, visit) => before.then(() => environment.record(crypto.randomUUID(), envelope(visit))),
    Promise.resolve(),
  );
const urlsOf = async (environment: EnvironmentStub) =>
  (await environment.pages()).map(({ url }) => url);

it('tells of each page how often, when and how fast it was visited', async () => {
  const environment = newEnvironment();
  const at = Date.now();
  await record(
    environment,
    { url: page(1), at, took: 300, ttfb: 90 },
    { url: page(2), at: at + 1, took: 100, ttfb: 10 },
    { url: page(2), at: at + 2, took: 400, ttfb: 40 },
    { url: page(2), at: at + 3, took: 101, ttfb: 11 },
    { url: page(2), at: at + 4, took: 200, ttfb: 20 },
    { url: page(3), at: at + 5, took: 7 },
  );
  expect(await environment.pages()).toEqual([
    { url: page(2), visits: 4, newestAt: at + 4, medianDurationMs: 150.5, medianTtfbMs: 15.5 },
    { url: page(3), visits: 1, newestAt: at + 5, medianDurationMs: 7, medianTtfbMs: null },
    { url: page(1), visits: 1, newestAt: at, medianDurationMs: 300, medianTtfbMs: 90 },
  ]);
});

it('gives the visits of a page, the newest first', async () => {
  const environment = newEnvironment();
  const [first, second] = [envelope({ took: 1 }), envelope({ took: 2 })];
  await environment.record('a', first);
  await environment.record('b', second);
  await record(environment, { url: page(2) });
  expect(await environment.visits(page(1))).toEqual([second, first]);
  expect(await environment.visits(page(3))).toEqual([]);
});

it('keeps a visit once that is told twice', async () => {
  const environment = newEnvironment();
  await environment.record('a', envelope({ took: 1 }));
  await environment.record('a', envelope({ took: 2 }));
  expect(await environment.pages()).toMatchObject([{ visits: 1, medianDurationMs: 1 }]);
});

it('keeps the fields that a newer version stored', async () => {
  const environment = newEnvironment();
  const newer = { ...envelope(), trailers: { 'x-new': '1' } };
  await environment.record('a', newer);
  expect(await environment.visits(page(1))).toEqual([newer]);
});

it('keeps the newest 50 visits of a page', async () => {
  const environment = newEnvironment();
  await record(environment, { url: page(2) });
  await record(environment, ...Array.from({ length: 52 }, (_, took) => ({ took })));
  const visits = await environment.visits(page(1));
  expect(visits.map(({ timing }) => timing.duration_ms)).toEqual(
    Array.from({ length: 50 }, (_, n) => 51 - n),
  );
  expect(await environment.visits(page(2))).toHaveLength(1);
});

it('keeps 200 pages, and lets made-up ones drive out each other', async () => {
  const environment = newEnvironment();
  await record(environment, { url: page(0) }, { url: page(0) });
  await record(environment, ...Array.from({ length: 199 }, (_, n) => ({ url: page(n + 1) })));
  expect(await urlsOf(environment)).toHaveLength(200);
  await record(environment, { url: page(1000) }, { url: page(1001) });
  const urls = await urlsOf(environment);
  expect(urls).toHaveLength(200);
  expect(urls).toEqual(expect.arrayContaining([page(0), page(3), page(1000), page(1001)]));
  expect(urls).not.toContain(page(1));
  expect(urls).not.toContain(page(2));
});

it('forgets a visit after seven days', async () => {
  const environment = newEnvironment();
  const now = Date.now();
  await record(environment, { url: page(1), at: now - 7 * DAY_MS + 60_000 });
  await record(environment, { url: page(2), at: now - 7 * DAY_MS - 1 });
  // Not forgotten yet, and shown to nobody.
  expect(await urlsOf(environment)).toEqual([page(1)]);
  expect(await environment.visits(page(2))).toEqual([]);
  await record(environment, { url: page(3), at: now });
  const [stored] = await rowsOf(environment, 'SELECT count(*) AS n FROM visits');
  expect(stored).toEqual({ n: 2 });
});

it('forgets without being visited, and leaves nothing behind', async () => {
  const environment = newEnvironment();
  const now = Date.now();
  await record(environment, { url: page(1), at: now - DAY_MS }, { url: page(2), at: now });
  expect(await alarmOf(environment)).toBe(now + 6 * DAY_MS);

  await age(environment, 6 * DAY_MS);
  expect(await runDurableObjectAlarm(environment)).toBe(true);
  expect(await urlsOf(environment)).toEqual([page(2)]);
  expect(await alarmOf(environment)).toBe(now + DAY_MS);

  await age(environment, DAY_MS);
  expect(await runDurableObjectAlarm(environment)).toBe(true);
  expect(await alarmOf(environment)).toBeNull();
  expect(await rowsOf(environment, 'SELECT name FROM sqlite_master')).toEqual([]);
  expect(await environment.pages()).toEqual([]);

  await record(environment, { url: page(3) });
  expect(await urlsOf(environment)).toEqual([page(3)]);
});

it('writes nothing when an environment without visits is read', async () => {
  const environment = newEnvironment();
  expect(await environment.pages()).toEqual([]);
  expect(await environment.visits(page(1))).toEqual([]);
  expect(await rowsOf(environment, 'SELECT name FROM sqlite_master')).toEqual([]);
});

const alarmOf = (environment: DurableObjectStub) =>
  runInDurableObject(environment, (_, { storage }) => storage.getAlarm());
const rowsOf = (environment: DurableObjectStub, query: string) =>
  runInDurableObject(environment, (_, { storage }) => storage.sql.exec(query).toArray());
/** As if this time had passed. */
const age = (environment: DurableObjectStub, ms: number) =>
  runInDurableObject(environment, (_, { storage }) => {
    storage.sql.exec('UPDATE visits SET received_at = received_at - ?', ms);
  });
