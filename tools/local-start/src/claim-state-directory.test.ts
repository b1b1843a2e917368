import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimStateDirectory } from './claim-state-directory.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'env-drift-state-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('makes the directory, holds it, and gives it back', () => {
  const directory = join(root, 'deep', 'er');
  const claim = claimStateDirectory(directory);
  expect(claim.ok).toBe(true);
  expect(claimStateDirectory(directory)).toMatchObject({
    ok: false,
    reason: expect.stringContaining(`is in use by process ${process.pid}`),
  });
  if (claim.ok) claim.release();
  expect(existsSync(join(directory, 'running.pid'))).toBe(false);
  expect(claimStateDirectory(directory).ok).toBe(true);
});

it.each([
  ['of a process that is gone', String(spawnSync(process.execPath, ['--version']).pid)],
  ['that is damaged', 'not a pid'],
])('takes over a claim %s', (_title, content) => {
  writeFileSync(join(root, 'running.pid'), content);
  expect(claimStateDirectory(root).ok).toBe(true);
});

it('says that a file stands in the way', () => {
  writeFileSync(join(root, 'file'), '');
  expect(claimStateDirectory(join(root, 'file', 'state'))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('cannot be written (ENOTDIR)'),
  });
});
