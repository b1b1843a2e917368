import { env } from 'cloudflare:workers';
import { runInDurableObject } from 'cloudflare:test';
import { expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import { newestSchema } from './newest-schema.ts';
import type { PairNamespace } from './open-pair.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
const names = migrations.map(({ id }) => id);

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
      // What AUTOINCREMENT once needed stays, and nothing reads it.
      .filter(({ name }) => name !== 'sqlite_sequence')
      .map((each) => ({ ...each, sql: each.sql && withoutLayout(each.sql) }));
    const tables = made.filter(({ type, name }) => type === 'table' && name !== 'migrations');
    const rows = tables.map((each) => sql.exec(`SELECT * FROM ${each.name}`).toArray());
    const named = sql.exec<{ id: string }>(`SELECT id FROM migrations ORDER BY seq`).toArray();
    return { made, rows, named: named.map(({ id }) => id) };
  });

const withoutLayout = (sql: string) => sql.replace(/\s+/g, ' ').replace(/ ?([(),]) ?/g, '$1');

const stepByStep = (storage: DurableObjectStorage) => migrate(storage, migrations);
const atOnce = (storage: DurableObjectStorage) => migrate(storage, migrations, newestSchema);

it('is what all migrations leave of an empty storage: a new migration changes it as well', async () => {
  const slow = await storedAfter('step-by-step', stepByStep);
  const fast = await storedAfter('at-once', atOnce);
  expect({ ...fast, named: [] }).toEqual({ ...slow, named: [] });
  expect(fast.made.length).toBeGreaterThan(6);
  expect([slow.named, fast.named]).toEqual([names, names.slice(-1)]);
});

it('is made once, and goes on from there', async () => {
  const next = { id: '9999-next', statements: ['CREATE TABLE next (x)'] };
  const stored = await storedAfter('next', (storage) => {
    atOnce(storage);
    atOnce(storage);
    migrate(storage, [...migrations, next], ['CREATE TABLE never (x)']);
  });
  expect(stored.named).toEqual([...names.slice(-1), next.id]);
  const tables = stored.made.map(({ name }) => name);
  expect(tables).toContain('next');
  expect(tables).not.toContain('never');
});

it.each(migrations.map(({ id }, index) => [id, index + 1] as const))(
  'is not for a storage that ends with %s, which goes on from there',
  async (_, version) => {
    const older = await storedAfter(`older-${version}`, (storage) => {
      migrate(storage, migrations.slice(0, version));
      atOnce(storage);
    });
    expect(older).toEqual(await storedAfter('step-by-step', stepByStep));
  },
);
