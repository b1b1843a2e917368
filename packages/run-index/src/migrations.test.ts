import { applyD1Migrations } from 'cloudflare:test';
import { expect, it } from 'vitest';
import { bindings, comparisonId, db, index, line } from './testing/run-sketches.ts';

it('an older index keeps its lines, and asks what became of what is running', async () => {
  await applyD1Migrations(db, bindings.MIGRATIONS.slice(0, 1));
  for (const [n, status] of ['completed', 'running'].entries())
    await db
      .prepare(
        `INSERT INTO pipeline_runs
           (comparison_id, pair_key, status, created_at, left_url, left_host, right_url, right_host, critical, warn, info)
         VALUES (?, '', ?, 1, '', '', '', '', 0, 0, 0)`,
      )
      .bind(comparisonId(n), status)
      .run();
  for (const n of [2, 1])
    await db
      .prepare(`INSERT INTO pipeline_logs VALUES (?, ?, 1, 'info', ?)`)
      .bind(comparisonId(0), n, `${n}.`)
      .run();

  await applyD1Migrations(db, bindings.MIGRATIONS);
  expect(await index.log(comparisonId(0))).toEqual({ ok: true, value: [line('1.'), line('2.')] });
  expect(await index.log(comparisonId(1))).toEqual({ ok: true, value: [] });
  const counted = await db.prepare(`SELECT runs FROM run_count`).first();
  expect(counted).toEqual({ runs: 2 });
  expect(await index.takeStale()).toEqual({ ok: true, value: [comparisonId(1)] });
});
