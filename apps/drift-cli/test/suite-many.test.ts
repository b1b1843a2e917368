import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { readReport } from './support/read-report.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';
import { stopWhen } from './support/stop-when.ts';

const asJson = ['--format', 'json', '--output', 'r.json'];

it('ten thousand paths of which a hundred fail: all are compared, and each failure is told', async () => {
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    const status = /00$/.test(url ?? '') ? 500 : 200;
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const list = Array.from({ length: 10_000 }, (_, index) => `/p${index + 1}`).join('\n');
  const cwd = await directoryWith({ 'list.txt': list });
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const args = ['suite', ...sides, '--list', 'list.txt', '--retries', '0', ...asJson];
  const run = await runDrift(args, { cwd });
  expect(run.exitCode, run.error).toBe(1);
  const { totals, findings, comparisons } = await readReport(`${cwd}/r.json`);
  expect(totals.comparisons).toBe(10_000);
  const failing = findings.find(({ code }) => code === 'status-differs')!;
  expect(failing.comparisons.map((index) => comparisons[index]!.name)).toEqual(
    Array.from({ length: 100 }, (_, index) => `/p${(index + 1) * 100}`),
  );
  // In whatever thread, and over whichever connection: once each.
  expect(right.asked).toHaveLength(10_000);
});

it('many paths, stopped by Ctrl-C: the next run asks for the rest, and only for that', async () => {
  let isSlow = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isSlow && url === '/p150') return;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const list = Array.from({ length: 300 }, (_, index) => `/p${index}`).join('\n');
  const cwd = await directoryWith({ 'list.txt': list });
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const args = ['suite', ...sides, '--list', 'list.txt', '--resume', 'state.jsonl', ...asJson];
  const first = await runDrift(args, {
    cwd,
    whileRunning: stopWhen(() => right.asked.length >= 300),
  });
  expect(first.exitCode).toBe(130);
  const part = await readReport(`${cwd}/r.json`);
  expect(part).toMatchObject({ interrupted: true });
  expect(part.comparisons.some(({ name }) => name === '/p150')).toBe(false);
  isSlow = false;
  const before = right.asked.length;
  expect((await runDrift(args, { cwd })).exitCode).toBe(0);
  expect((await readReport(`${cwd}/r.json`)).comparisons).toHaveLength(300);
  expect(right.asked.length - before).toBe(300 - part.comparisons.length);
});

it('more than one report can hold are refused before anything is asked', async () => {
  const shop = await answer({});
  const list = Array.from({ length: 100_001 }, (_, index) => `/p${index}`).join('\n');
  const cwd = await directoryWith({ 'list.txt': list });
  const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, '--list', 'list.txt'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.error).toBe(
    '100001 requests are too many for one suite: 100000 is the most. Split it.\n',
  );
  expect(shop.asked).toEqual([]);
});
