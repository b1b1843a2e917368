import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { findFreePort } from './ports.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-start-'));
afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

const start = (env: Record<string, string>) => {
  const script = fileURLToPath(new URL('./start.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=env-drift-source', script],
    { encoding: 'utf8', env: { ...process.env, STATE_DIR: stateDir, ...env } },
  );
  return { status, stdout, stderr };
};

const refused: [Record<string, string>, string][] = [
  [{ PORT: 'http' }, 'PORT must be a number from 1 to 65535, not "http".'],
  [
    { PORT: '6666' },
    'PORT 6666 belongs to another service than HTTP, so browsers refuse it. Choose another one, such as PORT=8787.',
  ],
  [
    { ALLOWED_PRIVATE_TARGETS: 'foo' },
    'ALLOWED_PRIVATE_TARGETS holds "foo": write each target as host:port, such as 127.0.0.1:3000.',
  ],
];
it.each(refused)('%j is one line and exit code 1, before anything is started', (env, line) => {
  expect(start(env)).toEqual({ status: 1, stdout: '', stderr: `${line}\n` });
  expect(readdirSync(stateDir)).toEqual([]);
});

it('a STATE_DIR that cannot be one is one line and exit code 1', async () => {
  const file = join(stateDir, 'file');
  writeFileSync(file, '');
  const { status, stdout, stderr } = start({ STATE_DIR: file, PORT: String(await findFreePort()) });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^STATE_DIR \S+ cannot be written \(ENOTDIR\)\..*\n$/);
});
