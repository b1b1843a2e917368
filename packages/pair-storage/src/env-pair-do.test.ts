import { env } from 'cloudflare:workers';
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import { openPair, type PairNamespace, type PairStub } from './open-pair.ts';
import {
  begun,
  complete,
  diff,
  envelope,
  explanation,
  failure,
  mirror,
  policy,
  uuid,
} from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () =>
  pairs.getByName(`pair-${pairCount++}`) as unknown as PairStub & DurableObjectStub;

it('shows a comparison as soon as it has begun, and what is known at each stage', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  expect(await pair.get(uuid(1))).toMatchObject({
    status: 'running',
    stage: 'probe',
    result: { left: { url: 'https://staging.example/?token=***', label: 'Staging' } },
  });
  await pair.saveSample(uuid(1), 'left', 1, envelope(200));
  expect(await pair.get(uuid(1))).toMatchObject({
    stage: 'probe',
    result: { left: { envelope: { response: { status: 200 } } } },
  });
  await pair.saveSample(uuid(1), 'right', 1, envelope(500));
  expect(await pair.get(uuid(1))).toMatchObject({ stage: 'diff' });
  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  expect(await pair.get(uuid(1))).toMatchObject({
    status: 'running',
    stage: 'explain',
    result: { findings: [{ code: 'status-differs' }] },
  });
  await pair.finish(uuid(1), explanation);
  expect(await pair.get(uuid(1))).toMatchObject({
    status: 'completed',
    stage: 'finish',
    result: { explanation, diff: { verdict: 'drift' }, meta: { policy, versions: { api: '1' } } },
  });
});

it('writes the same rows when every step runs twice', async () => {
  const pair = newPair();
  await complete(pair, 1);
  const once = await pair.get(uuid(1));
  await complete(pair, 1, 'b'.repeat(16));
  expect(await pair.get(uuid(1))).toEqual(once);
  expect((await pair.history({ limit: 50 }))?.comparisons).toHaveLength(1);
});

it('judges by the policy it began with, also where it is begun again with another', async () => {
  const pair = newPair();
  const first = { policy, order: { plan: 1 } };
  expect(await pair.begun(uuid(1))).toBeNull();
  expect(await pair.begin(begun(1))).toEqual(first);
  const other = { ...policy, id: 'pair', version: '1.0' };
  expect(await pair.begin({ ...begun(1), policy: other, order: { plan: 2 } })).toEqual(first);
  expect(await pair.begun(uuid(1))).toEqual(first);
  expect((await pair.get(uuid(1)))?.result.meta.policy).toEqual(policy);
});

it('keeps every sample of a side, and shows all of them at its end', async () => {
  const pair = newPair();
  const five = [503, 200, 200, 503, 200].map(envelope);
  await pair.begin({ ...begun(1), samples: 5 });
  for (const [index, sample] of five.entries()) {
    await pair.saveSample(uuid(1), 'left', index + 1, sample);
    await pair.saveSample(uuid(1), 'left', index + 1, envelope(404));
    expect(await pair.get(uuid(1))).toMatchObject({ stage: 'probe' });
    await pair.saveSample(uuid(1), 'right', index + 1, envelope(200));
  }
  const running = await pair.get(uuid(1));
  expect(running).toMatchObject({ stage: 'diff', result: { left: { envelope: five[0] } } });
  expect(running?.result.left).not.toHaveProperty('samples');

  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  // That of which the diff was made, as at the end.
  expect(await pair.get(uuid(1))).toMatchObject({
    stage: 'explain',
    result: { left: { envelope: five[1] }, right: { envelope: envelope(200) } },
  });
  await pair.finish(uuid(1), explanation);
  expect((await pair.get(uuid(1)))?.result).toMatchObject({
    left: { envelope: five[1], samples: [five[0], five[2], five[3], five[4]] },
    right: { envelope: envelope(200), samples: Array(4).fill(envelope(200)) },
  });
});

const recordedSide = (...recorded: [SignalEnvelope, ...SignalEnvelope[]]) => ({
  url: 'https://recorded.example/',
  recorded,
});

it('keeps what was recorded before it begins, and waits for the other side only', async () => {
  const pair = newPair();
  const two = { ...begun(1), right: recordedSide(envelope(200), envelope(503)), samples: 3 };
  await pair.begin(two);
  await pair.begin({ ...two, right: recordedSide(envelope(404), envelope(404)) });
  expect(await pair.target(uuid(1), 'right')).toBeNull();
  expect(await pair.sample(uuid(1), 'right', 1)).toEqual(envelope(200));
  expect(await pair.sample(uuid(1), 'right', 2)).toEqual(envelope(503));
  expect(await pair.sample(uuid(1), 'right', 3)).toBeNull();
  expect(await pair.get(uuid(1))).toMatchObject({
    stage: 'probe',
    result: { right: { url: 'https://recorded.example/', envelope: envelope(200) } },
  });
  for (const number of [1, 2, 3]) {
    expect(await pair.get(uuid(1))).toMatchObject({ stage: 'probe' });
    await pair.saveSample(uuid(1), 'left', number, envelope(200));
  }
  expect(await pair.get(uuid(1))).toMatchObject({ stage: 'diff' });
});

it('is at its diff at once where both sides were recorded', async () => {
  const pair = newPair();
  const side = recordedSide(envelope(200));
  await pair.begin({ ...begun(1), left: side, right: side });
  expect(await pair.get(uuid(1))).toMatchObject({ status: 'running', stage: 'diff' });
});

it('shows no samples where there was one', async () => {
  const pair = newPair();
  await complete(pair, 1);
  expect((await pair.get(uuid(1)))?.result.left).not.toHaveProperty('samples');
});

it('returns what is kept, so that a step that runs twice goes on with the same', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  expect(await pair.saveSample(uuid(1), 'left', 1, envelope(200))).toEqual(envelope(200));
  expect(await pair.saveSample(uuid(1), 'left', 1, envelope(503))).toEqual(envelope(200));
  const first = await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  expect(first).toMatchObject({ previous_comparison_id: null, new: ['a'.repeat(16)] });
  expect(await pair.saveDiff(uuid(1), diff('b'.repeat(16)), mirror)).toEqual(first);
});

it('keeps the fields that a newer version stored', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  const newer = { ...envelope(200), trailers: { 'x-new': '1' } };
  await pair.saveSample(uuid(1), 'left', 1, newer);
  expect((await pair.get(uuid(1)))?.result.left.envelope).toEqual(newer);
});

it('never changes a comparison that has ended', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await pair.fail(uuid(1), failure);
  const failed = await pair.get(uuid(1));
  expect(failed).toMatchObject({ status: 'failed', error: failure });
  await pair.saveSample(uuid(1), 'left', 1, envelope(200));
  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  await pair.finish(uuid(1), explanation);
  await pair.fail(uuid(1), { code: 'other', message: 'Later.' });
  expect(await pair.get(uuid(1))).toEqual(failed);
});

it.each([
  ['completes', (pair: PairStub) => complete(pair, 1)],
  ['fails', (pair: PairStub) => pair.fail(uuid(1), failure)],
])('keeps what has to be requested until the comparison %s', async (_, end) => {
  const pair = newPair();
  await pair.begin(begun(1));
  expect(await pair.target(uuid(1), 'left')).toEqual({
    url: 'https://staging.example/?token=abc',
    request: { method: 'HEAD', headers: { referer: 'https://a.example/?token=abc' } },
  });
  expect(await pair.target(uuid(1), 'right')).toEqual({ url: 'https://www.example/', request: {} });
  await end(pair);
  expect(await pair.target(uuid(1), 'left')).toBeNull();
  const columns = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql.exec('SELECT * FROM comparisons').toArray(),
  );
  expect(JSON.stringify(columns)).not.toContain('abc');
});

it('remembers the last 50 finished comparisons and every running one', async () => {
  const pair = newPair();
  await pair.begin(begun(0));
  for (let n = 1; n <= 55; n++) {
    await pair.begin(begun(n));
    await pair.begin(begun(n));
    await pair.fail(uuid(n), failure);
  }
  const { comparisons: remembered } = (await pair.history({ limit: 100 }))!;
  expect(remembered).toHaveLength(51);
  expect(remembered[0]).toMatchObject({ comparisonId: expect.stringContaining(uuid(55)) });
  expect(remembered.at(-2)).toMatchObject({ comparisonId: expect.stringContaining(uuid(6)) });
  expect(remembered.at(-1)).toMatchObject({ status: 'running' });
  expect(await pair.get(uuid(5))).toBeNull();
});

it('forgets the samples with their comparison', async () => {
  const pair = newPair();
  for (let n = 1; n <= 51; n++) await complete(pair, n);
  const counted = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql.exec<{ n: number }>('SELECT count(*) AS n FROM samples').one(),
  );
  expect(counted.n).toBe(100);
});

it('ends a comparison whose run has vanished, and no other', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await pair.begin({ ...begun(2), deadlineMs: 120_000 });
  await runInDurableObject(pair, (_, { storage }) => {
    storage.sql.exec(`UPDATE comparisons SET deadline_at = deadline_at - 60000`);
  });
  expect(await runDurableObjectAlarm(pair)).toBe(true);
  expect(await pair.get(uuid(1))).toMatchObject({
    status: 'failed',
    error: { code: 'deadline_exceeded' },
  });
  expect(await pair.get(uuid(2))).toMatchObject({ status: 'running' });
  await vi.waitFor(async () => expect(await alarmOf(pair)).toBeGreaterThan(Date.now()));
});

it.each([
  ['a later one', 60_000, 120_000, 60_000],
  ['an earlier one', 120_000, 60_000, 60_000],
])('looks first at what ends first: %s changes nothing of that', async (_, first, next, until) => {
  const pair = newPair();
  const before = Date.now();
  await pair.begin({ ...begun(1), deadlineMs: first });
  await pair.begin({ ...begun(2), deadlineMs: next });
  const alarm = (await alarmOf(pair))!;
  expect(alarm).toBeGreaterThanOrEqual(before + until);
  expect(alarm).toBeLessThanOrEqual(Date.now() + until);
});

const alarmOf = (pair: DurableObjectStub) =>
  runInDurableObject(pair, (_, { storage }) => storage.getAlarm());

it('writes nothing when a pair that never began is read', async () => {
  const pair = newPair();
  expect(await pair.get(uuid(1))).toBeNull();
  expect(await pair.history({ limit: 50 })).toBeNull();
  await pair.finish(uuid(1), explanation);
  const tables = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql.exec(`SELECT name FROM sqlite_master`).toArray(),
  );
  expect(tables).toEqual([]);
});

it('tells a made-up key from a real one', () => {
  const real = pairs.idFromName('pair').toString();
  expect(openPair(pairs, real)).not.toBeNull();
  expect(openPair(pairs, '0'.repeat(64))).toBeNull();
  expect(openPair(pairs, 'nonsense')).toBeNull();
});

it('refuses a storage that a newer version has written', async () => {
  await runInDurableObject(newPair(), (_, { storage }) => {
    const first = { id: '0001-a', statements: ['CREATE TABLE a (x)'] };
    const second = { id: '0002-b', statements: ['CREATE TABLE b (x)'] };
    migrate(storage, [first, second]);
    migrate(storage, [first, second]);
    expect(() => migrate(storage, [first])).toThrow('0002-b');
    expect(() => migrate(storage, [{ ...first, id: '0001-edited' }, second])).toThrow('0001-a');
  });
});

it('keeps what was stored before there were samples', async () => {
  const pair = newPair();
  await runInDurableObject(pair, (_, { storage }) => {
    migrate(storage, migrations.slice(0, 1));
    storage.sql.exec(
      `INSERT INTO comparisons (uuid, status, stage, left_url, left_target, right_url, right_target,
         created_at, policy, versions)
       VALUES (?, 'running', 'probe', 'https://a.example/', 'https://a.example/?token=abc',
         'https://b.example/', 'https://b.example/', 1000, ?, '{}')`,
      uuid(1),
      JSON.stringify(policy),
    );
    storage.sql.exec(
      `INSERT INTO probes (uuid, side, envelope) VALUES (?, 'left', ?)`,
      uuid(1),
      JSON.stringify(envelope(200)),
    );
  });
  expect(await pair.get(uuid(1))).toMatchObject({ result: { left: { envelope: envelope(200) } } });
  expect(await pair.target(uuid(1), 'left')).toEqual({
    url: 'https://a.example/?token=abc',
    request: {},
  });
  await pair.saveSample(uuid(1), 'right', 1, envelope(200));
  expect(await pair.get(uuid(1))).toMatchObject({ stage: 'diff' });
  const [row] = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql.exec('SELECT deadline_at FROM comparisons').toArray(),
  );
  expect(row).toEqual({ deadline_at: 61_000 });
});

it('knows how many samples are due of what began before sides were recorded', async () => {
  const pair = newPair();
  await runInDurableObject(pair, (_, { storage }) => {
    migrate(storage, migrations.slice(0, 2));
    storage.sql.exec(
      `INSERT INTO comparisons (uuid, status, stage, left_url, right_url, samples, created_at,
         policy, versions)
       VALUES (?, 'running', 'probe', 'https://a.example/', 'https://b.example/', 2, 1000, ?, '{}')`,
      uuid(1),
      JSON.stringify(policy),
    );
  });
  for (const side of ['left', 'right'] as const) {
    for (const number of [1, 2]) {
      expect(await pair.get(uuid(1))).toMatchObject({ stage: 'probe' });
      await pair.saveSample(uuid(1), side, number, envelope(200));
    }
  }
  expect(await pair.get(uuid(1))).toMatchObject({ stage: 'diff' });
});

it('applies a migration whole or not at all', async () => {
  await runInDurableObject(newPair(), (_, { storage }) => {
    const broken = { id: '0001-a', statements: ['CREATE TABLE a (x)', 'NONSENSE'] };
    expect(() => migrate(storage, [broken])).toThrow();
    expect(
      storage.sql
        .exec(`SELECT name FROM sqlite_master WHERE name IN ('a', 'migrations')`)
        .toArray(),
    ).toEqual([]);
  });
});
