import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { GateReport } from '../src/gate/gate-report.ts';
import { runRollback } from '../src/gate/run-rollback.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

/** A deploy that drifts. */
async function drifting() {
  const [before, after] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }),
    answer({ 'set-cookie': 'sid=1' }),
  ]);
  const sides = ['--before', before.url, '--after', after.url, '--allow-private'];
  return { args: ['gate', ...sides, '--output', 'gate.json'], cwd: await directoryWith() };
}

const readReport = async (cwd: string) =>
  JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as GateReport;

const named = { command: 'x', arguments: 0 };

/** One that has ended and that nobody has asked about (`Z`) is gone. */
const isAlive = (pid: number) =>
  /^[^Z]/.test(
    spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim(),
  );

const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
});

async function pidIn(path: string): Promise<number> {
  const pid = await vi.waitFor(async () => {
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(/^\d+\n$/);
    return Number(text);
  });
  started.push(pid);
  return pid;
}

it.each(['sleep 60 & echo $! > pid', 'sleep 60 > /dev/null 2>&1 & echo $! > pid; exit 0'])(
  'what a rollback leaves running (%s) is neither waited for nor ended',
  async (rollback) => {
    const { args, cwd } = await drifting();
    const options = ['--rollback', rollback, '--rollback-timeout', '2s', '--verify', '--yes'];
    const ended = new Promise<number | null>((resolve) => {
      void runDrift([...args, ...options], {
        cwd,
        whileRunning: (child) => child.once('exit', resolve),
      });
    });
    expect(await ended).toBe(1);
    const report = await readReport(cwd);
    expect(report.rollback).toMatchObject({ outcome: 'done', exit_code: 0 });
    expect(report.verification).toBeDefined();
    expect(isAlive(await pidIn(`${cwd}/pid`))).toBe(true);
  },
);

it('one that takes too long and does not listen is ended with all that it has started', async () => {
  const cwd = await directoryWith();
  const command = `trap '' TERM; (trap '' TERM; sleep 60) & echo $! > pid; sleep 60; sleep 60`;
  const run = await runRollback(command, 400, { cwd, tell: () => undefined, named });
  expect(run).toMatchObject({ ...named, outcome: 'timed-out', exit_code: null });
  const pid = await pidIn(`${cwd}/pid`);
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
});

it('one that writes much waits for no reader, and the part that is left out is told', async () => {
  const { args, cwd } = await drifting();
  const command = `head -c 300000000 /dev/zero | tr '\\0' x; touch written; echo; echo last words`;
  const run = await runDrift([...args, '--rollback', command, '--yes'], {
    cwd,
    env: { NODE_OPTIONS: '--max-old-space-size=64' },
    whileRunning: ({ stderr }) => {
      stderr!.pause();
      void vi
        .waitFor(() => expect(existsSync(`${cwd}/written`)).toBe(true), { timeout: 30_000 })
        .finally(() => stderr!.resume());
    },
  });
  expect(run.exitCode).toBe(1);
  expect((await readReport(cwd)).rollback).toMatchObject({ outcome: 'done', exit_code: 0 });
  expect(run.error).toMatch(
    /\n\d+ MB of what the rollback wrote are left out: nobody read them\.\n/,
  );
  expect(run.error.length).toBeLessThan(20_000_000);
});

it('one that cannot be called has failed', async () => {
  const options = { cwd: '/dev/null', tell: () => undefined, named };
  expect(await runRollback('true', 1_000, options)).toMatchObject({ outcome: 'failed' });
});

it.each(['Production', 'PRODUCTION', 'prod', 'live'])(
  '%j is asked about, and refused where nobody can be asked',
  async (environment) => {
    const { args, cwd } = await drifting();
    const options = ['--rollback', 'true', '--environment', environment];
    const run = await runDrift([...args, ...options], { cwd });
    expect(run.exitCode).toBe(2);
    expect(run.error).toContain('Confirm it with --yes.');
  },
);

it.skipIf(process.platform !== 'linux')(
  'a report without room is told, and rolls back',
  async () => {
    const { args, cwd } = await drifting();
    const options = ['--output', '/dev/full', '--rollback', 'touch rolled-back', '--yes'];
    const run = await runDrift([...args, ...options], { cwd });
    expect(run.exitCode).toBe(4);
    expect(run.error).toContain('/dev/full could not be written (ENOSPC).');
    expect(run.out).toContain('Rollback: done');
  },
);
