import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storedBytes } from './stored-bytes.ts';

it('counts the databases of each kind, with what is not yet written into them', () => {
  const dir = mkdtempSync(join(tmpdir(), 'env-drift-bench-'));
  try {
    const pairs = join(dir, 'v3/do/env-drift-EnvPairDO');
    mkdirSync(pairs, { recursive: true });
    writeFileSync(join(pairs, `${'a'.repeat(64)}.sqlite`), 'x'.repeat(10));
    writeFileSync(join(pairs, `${'a'.repeat(64)}.sqlite-wal`), 'x'.repeat(5));
    writeFileSync(join(pairs, `${'a'.repeat(64)}.sqlite-shm`), 'x');
    writeFileSync(join(pairs, `${'b'.repeat(64)}.sqlite`), 'x'.repeat(20));
    writeFileSync(join(pairs, 'metadata.sqlite'), 'x');
    expect(storedBytes(dir)).toEqual([{ kind: 'env-drift-EnvPairDO', databases: 2, bytes: 35 }]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
