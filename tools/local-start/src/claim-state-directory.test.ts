import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimStateDirectory } from './claim-state-directory.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'env-drift-state-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.runIf(existsSync('/proc'))(
  'refuses a place where no directory can be, and does not hang',
  () => {
    expect(claimStateDirectory('/proc/nope/state')).toMatchObject({ ok: false });
  },
);

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

it('does not take over a claim that is being written', () => {
  writeFileSync(join(root, 'running.pid'), '');
  expect(claimStateDirectory(root)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('is in use by another process'),
  });
});

it('leaves a takeover to the one that has begun it', () => {
  writeFileSync(join(root, 'running.pid'), 'not a pid');
  writeFileSync(join(root, 'running.pid.takeover'), '1');
  expect(claimStateDirectory(root)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('is being claimed by another process at this moment'),
  });
});

describe('of processes that claim at once', () => {
  /** Claims each directory as soon as it is told to, and keeps its claims until its input ends. */
  const claimant = () => {
    const script = `import { claimStateDirectory } from ${JSON.stringify(new URL('./claim-state-directory.ts', import.meta.url).href)};
      process.stdout.write('ready\\n');
      process.stdin.setEncoding('utf8').on('data', (directories) => {
        const claims = JSON.parse(directories).map((directory) => claimStateDirectory(directory).ok);
        process.stdout.write(JSON.stringify(claims));
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8');
    return child;
  };

  it.each([
    ['a fresh directory', undefined],
    ['a dead claim', String(spawnSync(process.execPath, ['--version']).pid)],
  ])('one has it: %s', async (_title, dead) => {
    const directories = Array.from({ length: 200 }, (_, index) => {
      const directory = mkdtempSync(join(root, `${index}-`));
      if (dead !== undefined) writeFileSync(join(directory, 'running.pid'), dead);
      return directory;
    });
    const children = [claimant(), claimant()];
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    const answers = children.map(({ stdout }) => once(stdout, 'data'));
    for (const { stdin } of children) stdin.write(JSON.stringify(directories));
    const claims = (await Promise.all(answers)).map(([text]) => JSON.parse(text) as boolean[]);
    const winners = directories.map((_, at) => claims.filter((claim) => claim[at]).length);
    expect(winners).toEqual(directories.map(() => 1));

    const ended = children.map((child) => once(child, 'close'));
    for (const { stdin } of children) stdin.end();
    await Promise.all(ended);
  });
});

it('says that a file stands in the way', () => {
  writeFileSync(join(root, 'file'), '');
  expect(claimStateDirectory(join(root, 'file', 'state'))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('cannot be written (ENOTDIR)'),
  });
});
