import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Comparison } from '@env-drift/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

/* The deployed Workflow on an engine that strikes each of its steps, see fault-worker. */

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
let untouched: unknown;
beforeAll(async () => {
  staging = await startHttp((_, response) => {
    response.sendDate = false;
    response.setHeader('cache-control', 'public, max-age=60');
    response.end('staging');
  });
  production = await startHttp((_, response) => {
    response.sendDate = false;
    response.setHeader('cache-control', 'no-store');
    response.end('production');
  });
  api = await startApi(
    [staging.host, production.host],
    {},
    { main: 'test/fault-worker/fault-worker.ts' },
  );
  untouched = await rowsWith('nothing happens');
});
afterAll(async () => {
  await api.stop();
  await staging.stop();
  await production.stop();
});

/** Of two samples a side after a warm-up. */
const STEPS = [
  'explain',
  'finish',
  'probe left',
  'probe left 2',
  'probe right',
  'probe right 2',
  'save diff',
  'warm up left',
  'warm up right',
];

/** Every row of a pair, without what is another in every run. */
function rowsOf({ pairKey, comparisonId }: Comparison, label: string): unknown {
  const file = readdirSync(api.stateDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(`${pairKey}.sqlite`),
  )!;
  const db = new DatabaseSync(join(api.stateDir, file), { readOnly: true });
  const tables = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 1) <> '_'`)
    .all();
  const rows = tables.map(({ name }) => ({
    name,
    rows: db.prepare(`SELECT * FROM ${name}`).all(),
  }));
  db.close();
  const [, uuid = ''] = comparisonId.split(':');
  const text = JSON.stringify(rows)
    .replaceAll(pairKey, '<pair>')
    .replaceAll(uuid, '<uuid>')
    .replaceAll(label, '<label>')
    .replaceAll(encodeURIComponent(label), '<label>')
    .replace(/ after \d+ ms/g, ' after <ms>');
  return withoutTimes(JSON.parse(text));
}

const A_TIME = /(?:_ms|_at|^at|timestamp|^timing|_seen)$/;

/** JSON columns as what they say; no times; and events without their order, which the sides race for. */
function withoutTimes(value: unknown): unknown {
  if (typeof value === 'string' && /^[[{]/.test(value)) return withoutTimes(JSON.parse(value));
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]): [string, unknown] => {
    if (name === 'times_seen') return [name, each];
    if (A_TIME.test(name)) return [name, '<time>'];
    return [name, name === 'entries' ? inAnyOrder(each as object[]) : withoutTimes(each)];
  });
  return Object.fromEntries(fields);
}

const inAnyOrder = (events: readonly object[]): unknown[] =>
  events.map((event) => JSON.stringify(withoutTimes({ ...event, id: 0 }))).toSorted();

async function rowsWith(label: string): Promise<unknown> {
  const path = `/${encodeURIComponent(label)}`;
  const comparison = await compare(api.url, {
    leftUrl: staging.origin + path,
    rightUrl: production.origin + path,
    leftLabel: label,
    samples: 2,
    warmUp: true,
  });
  expect(comparison.status).toBe('completed');
  return rowsOf(comparison, label);
}

it.each(['fails before', 'fails after', 'runs twice'])(
  'writes the same rows where each step %s once',
  async (fault) => {
    expect(await rowsWith(fault)).toEqual(untouched);
    const struck = api.logged().matchAll(new RegExp(`^${fault}: \\S+ (.+)$`, 'gm'));
    expect([...struck].map(([, step]) => step).toSorted()).toEqual(STEPS);
  },
);
