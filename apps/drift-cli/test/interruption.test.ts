import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { GateReport } from '../src/gate/gate-report.ts';
import { directoryWith } from './support/directory.ts';
import { readReport } from './support/read-report.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';
import { stopWhen } from './support/stop-when.ts';

const asJson = ['--format', 'json', '--output', 'r.json'];

/** Windows ends a program at once. */
const SIGNALS = process.platform === 'win32' ? [] : (['SIGINT', 'SIGTERM', 'SIGHUP'] as const);

describe.each(SIGNALS)('stopped by %s', (signal) => {
  it('compare writes what it has, and exits with 130', async () => {
    const [left, right] = await Promise.all([answer({}), serve(() => undefined)]);
    const cwd = await directoryWith();
    const run = await runDrift(['compare', left.url, right.url, '--allow-private', ...asJson], {
      cwd,
      whileRunning: stopWhen(() => right.asked.length > 0, signal),
    });
    expect(run.exitCode).toBe(130);
    expect(run.out).toContain('INTERRUPTED: this is a part');
    expect(await readReport(`${cwd}/r.json`)).toMatchObject({
      interrupted: true,
      comparisons: [{ left: { status: 200 } }],
    });
  });

  it('suite writes a part, and the next run goes on from it', async () => {
    let isSlow = true;
    const left = await answer({});
    const right = await serve(({ url }, response) => {
      if (isSlow && url === '/c') return;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<title>Shop</title>');
    });
    const cwd = await directoryWith();
    const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
    const paths = ['/a', '/b', '/c', '/d'].flatMap((path) => ['--path', path]);
    const resumable = ['--concurrency', '1', '--resume', 'state.jsonl', ...asJson];
    const args = ['suite', ...sides, ...paths, ...resumable];
    const first = await runDrift(args, {
      cwd,
      whileRunning: stopWhen(() => right.asked.some(({ url }) => url === '/c'), signal),
    });
    expect(first.exitCode).toBe(130);
    expect(await readReport(`${cwd}/r.json`)).toMatchObject({
      interrupted: true,
      comparisons: [{ name: '/a' }, { name: '/b' }],
    });
    isSlow = false;
    expect((await runDrift(args, { cwd })).exitCode).toBe(0);
    expect((await readReport(`${cwd}/r.json`)).comparisons).toHaveLength(4);
    expect(left.asked.map(({ url }) => url)).toEqual(['/a', '/b', '/c', '/c', '/d']);
    expect(existsSync(`${cwd}/state.jsonl`)).toBe(false);
  });

  it('gate lets a rollback end, and writes that it did', async () => {
    const before = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
    const after = await serve(({ url }, response) => {
      if (url === '/done') return void response.end();
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'sid=1',
      });
      response.end('<title>Shop</title>');
    });
    const cwd = await directoryWith();
    const script = `await fetch('${after.url}/done'); setTimeout(() => {}, 300)`;
    const rollback = `"${process.execPath}" --input-type=module -e "${script}"`;
    const sides = ['--before', before.url, '--after', after.url, '--allow-private'];
    const options = ['--rollback', rollback, '--yes', '--verify', '--output', 'gate.json'];
    const run = await runDrift(['gate', ...sides, ...options], {
      cwd,
      whileRunning: stopWhen(() => after.asked.some(({ url }) => url === '/done'), signal),
    });
    expect(run.exitCode).toBe(130);
    expect(run.out).toContain('Rollback: done\nAfter the rollback: not verified (interrupted)');
    const report = JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as GateReport;
    expect(report).toMatchObject({
      exit_code: 130,
      rollback: { outcome: 'done' },
      not_verified: 'interrupted',
    });
    expect(report.verification).toBeUndefined();
  });

  it('watch ends', async () => {
    const [left, right] = await Promise.all([answer({}), answer({})]);
    const run = await runDrift(['watch', left.url, right.url, '--allow-private', '--every', '1h'], {
      whileRunning: (child) => child.stdout!.once('data', () => child.kill(signal)),
    });
    expect(run.exitCode).toBe(130);
    expect(run.out).toMatch(/NO DRIFT\n$/);
  });

  it('doctor says nothing of what it was about to find', async () => {
    const hanging = await serve(() => undefined);
    const run = await runDrift(['doctor', hanging.url, '--allow-private'], {
      cwd: await directoryWith(),
      whileRunning: stopWhen(() => hanging.asked.length > 0, signal),
    });
    expect(run.exitCode).toBe(130);
    expect(run.out).not.toContain('FAILED');
  });

  it('a sitemap that is fetched is left', async () => {
    const [shop, hanging] = await Promise.all([answer({}), serve(() => undefined)]);
    const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
    const run = await runDrift(['suite', ...sides, '--sitemap', `${hanging.url}/s.xml`], {
      whileRunning: stopWhen(() => hanging.asked.length > 0, signal),
    });
    expect(run.exitCode).toBe(130);
    expect(shop.asked).toEqual([]);
  });
});

it('nothing compared is no match', async () => {
  const hanging = await serve(() => undefined);
  const sides = ['--left', hanging.url, '--right', hanging.url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, '--path', '/'], {
    whileRunning: stopWhen(() => hanging.asked.length > 0),
  });
  expect(run).toMatchObject({ exitCode: 130, out: 'INCONCLUSIVE  INTERRUPTED: this is a part\n' });
});

it('stopped twice: ends at once', async () => {
  const before = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
  const after = await answer({ 'set-cookie': 'sid=1' });
  const sides = ['--before', before.url, '--after', after.url, '--allow-private'];
  const rollback = `"${process.execPath}" -e "console.log('begun'); setTimeout(() => {}, 5000)"`;
  const startedAt = performance.now();
  const run = await runDrift(['gate', ...sides, '--rollback', rollback, '--yes'], {
    whileRunning: (child) =>
      child.stderr!.on('data', (text: string) => {
        if (!text.includes('begun')) return;
        child.kill('SIGINT');
        child.kill('SIGTERM');
      }),
  });
  expect(run.exitCode).toBe(130);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});
