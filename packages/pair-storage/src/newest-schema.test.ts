import { env } from 'cloudflare:workers';
import { runInDurableObject } from 'cloudflare:test';
import { expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import { newestSchema } from './newest-schema.ts';
import type { PairNamespace } from './open-pair.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;

/** Everything that a fresh storage holds once it was brought up to date: how its tables are made, and their rows. */
const storedAfter = (name: string, bringUpToDate: (storage: DurableObjectStorage) => void) =>
  runInDurableObject(pairs.getByName(name), (_, { storage }) => {
    bringUpToDate(storage);
    const { sql } = storage;
    const made = sql
      .exec<{ type: string; name: string; sql: string | null }>(
        `SELECT type, name, sql FROM sqlite_master ORDER BY name`,
      )
      .toArray()
      .map((each) => ({ ...each, sql: each.sql && withoutLayout(each.sql) }));
    const tables = made.filter(({ type }) => type === 'table');
    const rows = tables.map((each) => sql.exec(`SELECT * FROM ${each.name}`).toArray());
    return { made, rows };
  });

const withoutLayout = (sql: string) => sql.replace(/\s+/g, ' ').replace(/ ?([(),]) ?/g, '$1');

it('is what all migrations leave of an empty storage: a new migration changes it as well', async () => {
  const stepByStep = await storedAfter('step-by-step', (storage) => migrate(storage, migrations));
  const atOnce = await storedAfter('at-once', (storage) =>
    migrate(storage, migrations, newestSchema),
  );
  expect(atOnce).toEqual(stepByStep);
  expect(atOnce.made.length).toBeGreaterThan(8);
});

it.each(migrations.map(({ id }, index) => [id, index + 1] as const))(
  'is not for a storage that ends with %s, which goes on from there',
  async (_, version) => {
    const stepByStep = await storedAfter(`older-${version}`, (storage) => {
      migrate(storage, migrations.slice(0, version));
      migrate(storage, migrations, newestSchema);
    });
    expect(stepByStep).toEqual(
      await storedAfter('at-once', (storage) => migrate(storage, migrations)),
    );
  },
);
