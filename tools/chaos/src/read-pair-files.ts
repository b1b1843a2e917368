import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Databases of Durable Objects in a state directory, with the name of their class in their path. */
export const listDatabases = (stateDir: string): string[] =>
  readdirSync(stateDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/]do[\\/].*[0-9a-f]{64}\.sqlite$/.test(name))
    .map((name) => join(stateDir, name));

/** What may not be found in the database of any pair, and how to find it. */
const HALF_WRITTEN: Readonly<Record<string, string>> = {
  'completed without its parts': `SELECT uuid FROM comparisons WHERE status = 'completed' AND
    (diff IS NULL OR history IS NULL OR explanation IS NULL OR verdict IS NULL OR finished_at IS NULL
     OR error IS NOT NULL OR stage <> 'finish')`,
  'completed without a sample': `SELECT uuid FROM comparisons WHERE status = 'completed' AND samples_due <>
    (SELECT count(*) FROM samples WHERE samples.uuid = comparisons.uuid)`,
  'failed without a cause': `SELECT uuid FROM comparisons WHERE status = 'failed' AND
    (error IS NULL OR finished_at IS NULL OR explanation IS NOT NULL)`,
  'ended, and still knows what to request': `SELECT uuid FROM comparisons WHERE status <> 'running' AND
    coalesce(left_target, right_target, left_request, right_request) IS NOT NULL`,
  'sample of nothing': `SELECT uuid FROM samples WHERE uuid NOT IN (SELECT uuid FROM comparisons)`,
  'comparison without events': `SELECT uuid FROM comparisons WHERE log IS NULL`,
  'ended without its last event': `SELECT uuid FROM comparisons
    WHERE status <> 'running' AND (log ->> '$.entries[#-1].event') <> 'done'`,
  'value that is no JSON': `SELECT uuid FROM comparisons WHERE NOT (json_valid(policy)
    AND json_valid(coalesce(log, '0')) AND json_valid(coalesce(diff, '0')) AND json_valid(coalesce(history, '0'))
    AND json_valid(coalesce(explanation, '0')) AND json_valid(coalesce(error, '0')))`,
  'broken reference': `PRAGMA foreign_key_check`,
};

export interface PairFile {
  /** Rows of each status. */
  running: number;
  ended: number;
  /** What is half-written in it. */
  broken: string[];
}

/** Looks into the database of a pair, once the product that wrote it is gone. */
export function readPairFile(file: string): PairFile {
  const db = new DatabaseSync(file);
  try {
    const broken: string[] = [];
    const { integrity_check: integrity } = db.prepare('PRAGMA integrity_check').get() as {
      integrity_check: string;
    };
    if (integrity !== 'ok') broken.push(integrity);
    const hasSchema = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'comparisons'`).get();
    if (!hasSchema) return { running: 0, ended: 0, broken: [...broken, 'no schema'] };
    for (const [what, sql] of Object.entries(HALF_WRITTEN))
      broken.push(
        ...db
          .prepare(sql)
          .all()
          .map((row) => `${what} (${Object.values(row)[0]})`),
      );
    const { running, ended } = db
      .prepare(
        `SELECT count(*) FILTER (WHERE status = 'running') AS running,
                count(*) FILTER (WHERE status <> 'running') AS ended FROM comparisons`,
      )
      .get() as { running: number; ended: number };
    return { running, ended, broken };
  } finally {
    db.close();
  }
}
