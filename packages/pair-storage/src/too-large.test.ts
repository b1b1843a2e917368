import { env } from 'cloudflare:workers';
import { runInDurableObject } from 'cloudflare:test';
import type { Explanation, SignalEnvelope } from '@env-drift/contracts';
import { diffEnvelopes, mirrorDiff } from '@env-drift/diff-engine';
import { expect, it } from 'vitest';
import type { EnvPairDO } from './env-pair-do.ts';
import { bytesOf } from './fit-diff.ts';
import type { PairNamespace, PairStub } from './open-pair.ts';
import { largestEnvelope, manyIgnores } from './testing/largest-pair.ts';
import { found } from './testing/many-findings.ts';
import { begun, envelope, explanation, mirrorOf, uuid } from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () =>
  pairs.getByName(`too-large-${pairCount++}`) as unknown as PairStub & DurableObjectStub;

it('keeps the most that two targets can send, run after run, either way round', async () => {
  const pair = newPair();
  const [left, right] = [largestEnvelope('a'), largestEnvelope('b')];
  const policy = manyIgnores((n) => (n % 2 ? 'set-cookie' : `x${n}`));
  for (const n of [1, 2]) {
    const run = begun(n);
    const sides = n === 1 ? ([left, right] as const) : ([right, left] as const);
    await pair.begin(
      n === 1 ? { ...run, policy } : { ...run, policy, left: run.right, right: run.left },
    );
    await pair.saveSample(uuid(n), 'left', 1, sides[0]);
    await pair.saveSample(uuid(n), 'right', 1, sides[1]);
    const whole = diffEnvelopes(...sides, policy);
    await pair.saveDiff(uuid(n), whole, mirrorDiff(...sides, policy));
    await pair.finish(uuid(n), explanation);
    const kept = await pair.get(uuid(n));
    expect(kept).toMatchObject({ status: 'completed' });
    expect(kept?.result.findings).toHaveLength(whole.findings.length);
  }
  expect((await pair.get(uuid(2)))?.result.history).toMatchObject({ new: [], resolved: [] });
  const rows = await runInDurableObject(pair, (_, { storage: { sql } }) =>
    ['comparisons', 'samples', 'pair_memory'].flatMap((table) =>
      sql.exec(`SELECT * FROM ${table}`).toArray(),
    ),
  );
  expect(rows).toHaveLength(7);
  for (const row of rows) expect(bytesOf(Object.values(row).join(''))).toBeLessThan(1_700_000);
});

/** Where the tests run there is room for some more than the 2 MB that a deployment has. */
const HUGE = 'x'.repeat(10_000_000);
const hugeDiff = () => {
  const { findings, ...rest } = found('a');
  return { ...rest, findings: findings.map((each) => ({ ...each, recommendation: HUGE })) };
};

it.each<[string, (pair: PairStub) => Promise<unknown>]>([
  [
    'a sample',
    (pair) =>
      pair.saveSample(uuid(1), 'left', 1, {
        ...envelope(200),
        response: { status: 200, headers: { server: HUGE }, cookies: [] },
      } as SignalEnvelope),
  ],
  ['a diff', (pair) => pair.saveDiff(uuid(1), hugeDiff(), mirrorOf(found('a')))],
  [
    'an explanation',
    async (pair) => {
      for (const side of ['left', 'right'] as const)
        await pair.saveSample(uuid(1), side, 1, envelope(200));
      await pair.saveDiff(uuid(1), found('a'), mirrorOf(found('a')));
      await pair.finish(uuid(1), { ...explanation, summary: HUGE } satisfies Explanation);
    },
  ],
])(
  '%s that there is no room for ends the comparison, and is not to be tried again',
  async (_, write) => {
    const pair = newPair();
    await pair.begin(begun(1));
    // By its step, which tries again what throws.
    expect((await write(pair)) ?? null).toBeNull();
    expect(await pair.get(uuid(1))).toMatchObject({
      status: 'failed',
      error: {
        code: 'result_too_large',
        message: expect.stringContaining('Trying again does not'),
      },
    });
    const events = (await pair.eventsAfter(uuid(1), 0))?.events ?? [];
    expect(events.at(-1)).toMatchObject({ event: 'done', error: { code: 'result_too_large' } });
    expect((await write(pair)) ?? null).toBeNull();
  },
);

it('throws what is no matter of size, so that it is tried again', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await runInDurableObject(pair, (_, { storage }) => storage.sql.exec(`DROP TABLE samples`));
  await expect(
    runInDurableObject(pair, (object) =>
      (object as EnvPairDO).saveSample(uuid(1), 'left', 1, envelope(200)),
    ),
  ).rejects.toThrow('no such table');
  const status = await runInDurableObject(pair, (_, { storage }) =>
    storage.sql.exec(`SELECT status FROM comparisons`).one(),
  );
  expect(status).toEqual({ status: 'running' });
});
