import { env } from 'cloudflare:workers';
import { IndexedRun, RunLogLine } from '@env-drift/contracts';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { openPair, pairKeyOf, type PairNamespace } from './open-pair.ts';
import { begun, complete, failure, uuid } from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;

it('says of each comparison what the index shows, newest first', async () => {
  const pairKey = pairKeyOf(pairs, 'https://staging.example/', 'https://www.example/');
  const pair = openPair(pairs, pairKey)!;
  expect(await pair.runRecords()).toEqual([]);
  await complete(pair, 1);
  await complete(pair, 2, 'b'.repeat(16));
  await pair.begin(begun(3));
  await pair.fail(uuid(3), failure);
  await pair.begin(begun(4));

  const records = await pair.runRecords();
  const runs = records.map(({ run }) => run);
  expect(v.parse(v.array(IndexedRun), runs)).toEqual(runs);
  expect(runs).toMatchObject([
    {
      comparisonId: `${pairKey}:${uuid(4)}`,
      pairKey,
      status: 'running',
      finishedAt: null,
      leftUrl: 'https://staging.example/?token=***',
      rightUrl: 'https://www.example/',
      leftLabel: 'Staging',
      rightLabel: null,
      verdict: null,
      changes: null,
      errorCode: null,
    },
    { status: 'failed', verdict: null, changes: null, errorCode: 'run_failed' },
    {
      status: 'completed',
      verdict: 'drift',
      maxSeverity: 'critical',
      counts: { critical: 1, warn: 0, info: 0 },
      changes: { new: 1, recurring: 0, resolved: 1 },
    },
    { changes: { new: 1, recurring: 0, resolved: 0 } },
  ]);
  expect(await pair.runRecords(uuid(2))).toEqual([records[2]]);
  expect(await pair.runRecords(uuid(5))).toEqual([]);
  expect(JSON.stringify(records)).not.toContain('abc');
});

it('tells what a run did once it has ended, in plain lines', async () => {
  const pair = openPair(pairs, pairKeyOf(pairs, 'https://a.example/', 'https://b.example/'))!;
  const linesOf = async (n: number) => {
    const [{ lines } = { lines: [] }] = await pair.runRecords(uuid(n));
    expect(v.parse(v.array(RunLogLine), lines)).toEqual(lines);
    return lines.map(({ level, message }) => `${level} ${message.replace(/\d+ ms/, '1 ms')}`);
  };
  await complete(pair, 1);
  expect(await linesOf(1)).toEqual([
    'info The left side: status 200 after 1 ms.',
    'info probe, left side: finished after 1 ms.',
    'info The right side: status 500 after 1 ms.',
    'info probe, right side: finished after 1 ms.',
    'info probe: finished after 1 ms.',
    'info diff: finished after 1 ms.',
    'info The verdict is drift, with 1 finding.',
    'info The explanation was written by rules.',
    'info explain: finished after 1 ms.',
    'info finish: finished after 1 ms.',
  ]);
  await pair.begin(begun(2));
  expect(await linesOf(2)).toEqual([]);
  await pair.fail(uuid(2), failure);
  expect(await linesOf(2)).toEqual(
    expect.arrayContaining(['error probe: failed after 1 ms.', 'error It failed.']),
  );
});
