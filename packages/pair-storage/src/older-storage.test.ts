import { env } from 'cloudflare:workers';
import { runInDurableObject } from 'cloudflare:test';
import { describe, expect, it } from 'vitest';
import type { EnvPairDO } from './env-pair-do.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import type { PairNamespace, PairStub } from './open-pair.ts';
import {
  diff,
  envelope,
  explanation,
  failure,
  history,
  mirror,
  policy,
  uuid,
} from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;

interface Stored {
  n: number;
  status: 'running' | 'completed' | 'failed';
  columns: Readonly<Record<string, string | number>>;
  samples: Readonly<Record<string, number>>;
}

/** What the storage of every version may hold: one comparison of each status. */
const STORED: readonly Stored[] = [
  {
    n: 1,
    status: 'completed',
    columns: {
      stage: 'finish',
      diff: JSON.stringify(diff('a'.repeat(16))),
      history: JSON.stringify(history),
      explanation: JSON.stringify(explanation),
      finished_at: 2_000,
      verdict: 'drift',
      max_severity: 'critical',
      critical: 1,
    },
    samples: { left: 200, right: 500 },
  },
  {
    n: 2,
    status: 'failed',
    columns: { stage: 'probe', error: JSON.stringify(failure), finished_at: 2_000 },
    samples: { left: 200 },
  },
  {
    n: 3,
    status: 'running',
    columns: {
      stage: 'probe',
      left_target: 'https://staging.example/?token=abc',
      right_target: 'https://www.example/',
    },
    samples: { left: 200 },
  },
];

/** Shorter than what would be derived of the row, so that it is told from that. */
const logOf = (status: 'completed' | 'failed') => ({
  due: { left: 1, right: 1 },
  entries: [
    { id: 1, at: 2_000, event: 'done', status, ...(status === 'failed' && { error: failure }) },
  ],
});

/** Writes one comparison as the version with so many migrations wrote it. */
function write(sql: SqlStorage, version: number, { n, status, columns, samples }: Stored): void {
  const row = {
    uuid: uuid(n),
    status,
    left_url: 'https://staging.example/?token=***',
    left_label: 'Staging',
    right_url: 'https://www.example/',
    created_at: 1_000,
    policy: JSON.stringify(policy),
    versions: JSON.stringify({ api: '1' }),
    ...(version >= 2 && { deadline_at: 61_000 }),
    ...(version >= 2 && status === 'running' && { left_request: '{"method":"HEAD"}' }),
    ...(version >= 5 && { is_swapped: 0, ...('diff' in columns && { unseen: '' }) }),
    ...(version >= 8 && { samples_due: 2 }),
    ...(version >= 8 && status !== 'running' && { log: JSON.stringify(logOf(status)) }),
    ...columns,
  };
  const names = Object.keys(row);
  sql.exec(
    `INSERT INTO comparisons (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
  for (const [side, code] of Object.entries(samples)) {
    const values = [uuid(n), side, JSON.stringify(envelope(code))];
    if (version === 1)
      sql.exec(`INSERT INTO probes (uuid, side, envelope) VALUES (?, ?, ?)`, ...values);
    else
      sql.exec(`INSERT INTO samples (uuid, side, number, envelope) VALUES (?, ?, 1, ?)`, ...values);
  }
  if (version >= 4 && version < 8 && status !== 'running') {
    sql.exec(`UPDATE retention SET kept = kept + 1`);
    sql.exec(
      `INSERT INTO events (uuid, log) VALUES (?, ?)`,
      uuid(n),
      JSON.stringify(logOf(status)),
    );
  }
  if (version >= 5)
    sql.exec(
      `INSERT INTO pair_memory (id, left_url, right_url, is_swapped) VALUES (1, ?, ?, 0)
       ON CONFLICT DO NOTHING`,
      row.left_url,
      row.right_url,
    );
  if (version >= 8 && status !== 'running') sql.exec(`UPDATE pair_memory SET kept = kept + 1`);
}

const pairOfVersion = async (version: number) => {
  const pair = pairs.getByName(`older-${version}`) as unknown as PairStub & DurableObjectStub;
  await runInDurableObject(pair, (_, { storage }) => {
    migrate(storage, migrations.slice(0, version));
    for (const stored of STORED) write(storage.sql, version, stored);
  });
  return pair;
};

/** Every earlier version, by how many migrations it had. */
describe.each(migrations.slice(0, -1).map(({ id }, index) => [id, index + 1] as const))(
  'a storage that ends with %s',
  (_, version) => {
    it('opens, and keeps what it held', async () => {
      const pair = await pairOfVersion(version);
      expect(await pair.get(uuid(1))).toMatchObject({
        status: 'completed',
        stage: 'finish',
        result: {
          left: {
            url: 'https://staging.example/?token=***',
            label: 'Staging',
            envelope: envelope(200),
          },
          right: { envelope: envelope(500) },
          diff: diff('a'.repeat(16)),
          explanation,
          history,
          meta: { created_at: 1_000, finished_at: 2_000, policy },
        },
      });
      expect(await pair.get(uuid(2))).toMatchObject({
        status: 'failed',
        error: failure,
        result: { left: { envelope: envelope(200) } },
      });
      expect(await pair.target(uuid(3), 'left')).toEqual({
        url: 'https://staging.example/?token=abc',
        request: version >= 2 ? { method: 'HEAD' } : {},
      });
      expect((await pair.runRecords()).map(({ run }) => run.status)).toEqual([
        'running',
        'failed',
        'completed',
      ]);
      for (const [n, status, derived] of [
        [1, 'completed', 18],
        [2, 'failed', 12],
      ] as const) {
        const events = (await pair.eventsAfter(uuid(n), 0))?.events;
        expect(events?.at(-1)).toMatchObject({ event: 'done', status });
        expect(events).toHaveLength(version >= 4 ? 1 : derived);
      }
    });

    it('goes on with what was running', async () => {
      const pair = pairs.getByName(`older-${version}`) as unknown as PairStub & DurableObjectStub;
      await pair.saveSample(uuid(3), 'right', 1, envelope(500));
      await pair.saveDiff(uuid(3), diff('a'.repeat(16)), mirror);
      await pair.finish(uuid(3), explanation);
      expect(await pair.get(uuid(3))).toMatchObject({
        status: 'completed',
        result: {
          history: {
            previous_comparison_id: expect.stringContaining(uuid(1)),
            recurring: ['a'.repeat(16)],
          },
        },
      });
      const counted = await runInDurableObject(pair, (_, { storage }) =>
        storage.sql.exec(`SELECT kept FROM pair_memory`).one(),
      );
      expect(counted).toEqual({ kept: 3 });
    });
  },
);

it.each([
  ['step by step', undefined],
  ['at once', ['CREATE TABLE future (x)']],
])(
  'of a newer version, made %s, is refused with words for whoever deploys',
  async (how, newest) => {
    const pair = pairs.getByName(`newer ${how}`) as unknown as PairStub & DurableObjectStub;
    const later = { id: '9999-from-the-future', statements: ['CREATE TABLE future (x)'] };
    await runInDurableObject(pair, (_, { storage }) =>
      migrate(storage, [...migrations, later], newest),
    );
    const place = migrations.length + 1;
    await expect(
      runInDurableObject(pair, (object) => (object as EnvPairDO).get(uuid(1))),
    ).rejects.toThrow(
      `The stored schema has migration 9999-from-the-future at place ${place}, where this version has none. Deploy the version that wrote it, or a newer one.`,
    );
    await runInDurableObject(pair, (_, { storage }) => {
      const tables = storage.sql.exec(`SELECT name FROM sqlite_master WHERE name = 'future'`);
      expect(tables.toArray()).toHaveLength(1);
    });
  },
);
