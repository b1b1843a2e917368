import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { storedBytes } from './stored-bytes.ts';

it('measures the databases of each kind by the pages they use', () => {
  const dir = mkdtempSync(join(tmpdir(), 'env-drift-bench-'));
  try {
    const pairs = join(dir, 'v3/do/env-drift-EnvPairDO');
    mkdirSync(pairs, { recursive: true });
    for (const name of ['a', 'b']) {
      const db = new DatabaseSync(join(pairs, `${name.repeat(64)}.sqlite`));
      db.exec(`PRAGMA page_size = 4096; CREATE TABLE kept (x); CREATE TABLE gone (x)`);
      db.exec(`DROP TABLE gone`);
      db.close();
    }
    writeFileSync(join(pairs, 'metadata.sqlite'), 'x');
    expect(storedBytes(dir)).toEqual([
      { kind: 'env-drift-EnvPairDO', databases: 2, bytes: 2 * 2 * 4096 },
    ]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
