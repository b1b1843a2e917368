import { beforeEach, expect, it } from 'vitest';
import { createRunIndex } from './index.ts';
import { completed, db, emptyIndex, line, NOW, recordOf, running } from './testing/run-sketches.ts';

beforeEach(emptyIndex);

/** What the statements of a batch, which is all that writes runs, have read and written. */
function counting(into: { read: number; written: number }): D1Database {
  const batch: D1Database['batch'] = async (statements) => {
    const results = await db.batch<never>(statements);
    for (const { meta } of results) {
      into.read += meta.rows_read;
      into.written += meta.rows_written;
    }
    return results;
  };
  return { prepare: db.prepare.bind(db), batch } as D1Database;
}

/** As `docs/benchmarks.md` says. */
it('writes few rows of a run, however many lines it has', async () => {
  const lines = Array.from({ length: 10 }, (_, n) => line(`Line ${n}.`));
  const rows = { read: 0, written: 0 };
  const index = createRunIndex(counting(rows), { now: () => NOW, keep: { days: 90, rows: 10 } });
  const run = async (n: number) => {
    Object.assign(rows, { read: 0, written: 0 });
    await index.record(recordOf(running(n)));
    await index.record(recordOf(completed(n), lines));
    return { ...rows };
  };
  const first = await run(1);
  for (let n = 2; n <= 20; n++) await run(n);
  expect([first, await run(21)]).toEqual([
    { read: 13, written: 7 },
    // The oldest one goes.
    { read: 17, written: 9 },
  ]);
});
