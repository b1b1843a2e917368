import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateRunIndex } from './migrate-run-index.ts';
import { repositoryRoot } from './repository-root.ts';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'env-drift-run-index-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

const workerDir = join(repositoryRoot, 'apps/api-worker');
const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' };
const logFile = () => join(stateDir, 'run-index.log');

it('makes the tables, and does so once', async () => {
  await migrateRunIndex({ stateDir, workerDir, env });
  const file = readdirSync(stateDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    /[0-9a-f]{64}\.sqlite$/.test(name),
  )!;
  const db = new DatabaseSync(join(stateDir, file), { readOnly: true });
  expect(db.prepare('SELECT count(*) AS runs FROM pipeline_runs').get()).toEqual({ runs: 0 });
  db.close();
  rmSync(logFile());
  await migrateRunIndex({ stateDir, workerDir, env });
  expect(existsSync(logFile())).toBe(false);
});

it('leaves a Worker without an index alone', async () => {
  writeFileSync(join(stateDir, 'wrangler.jsonc'), '{ "name": "other" }');
  await migrateRunIndex({ stateDir, workerDir: stateDir, env });
  expect(existsSync(logFile())).toBe(false);
});

it('stops nothing when it fails, and tries again the next time', async () => {
  writeFileSync(join(stateDir, 'wrangler.jsonc'), '{ "name": "RUN_INDEX", "RUN_INDEX"');
  await migrateRunIndex({ stateDir, workerDir: stateDir, env });
  expect(existsSync(logFile())).toBe(true);
  expect(existsSync(join(stateDir, 'run-index-migrations.txt'))).toBe(false);
});
