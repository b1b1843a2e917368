import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { GateReport } from '../src/gate/gate-report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve, type Origin } from './support/serve.ts';

const GUARDED = { 'set-cookie': 'sid=1; HttpOnly' };
const UNGUARDED = { 'set-cookie': 'sid=1' };

/** Judges a deploy whose rollback leaves a file. */
async function judge(before: string, after: string, ...more: string[]) {
  const cwd = await directoryWith();
  const sides = ['--before', before, '--after', after, '--allow-private'];
  const options = ['--rollback', 'touch rolled-back', '--yes', '--output', 'gate.json', ...more];
  const run = await runDrift(['gate', ...sides, ...options], { cwd });
  const report = JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as GateReport;
  return { run, report, isRolledBack: existsSync(`${cwd}/rolled-back`) };
}

it.each([
  ['refuses the connection', 'http://127.0.0.1:4/'],
  ['has no address', 'http://before.invalid/'],
])('a before that %s says nothing of the deploy: 3, and no rollback', async (_, before) => {
  const after = await answer(GUARDED);
  const { run, report, isRolledBack } = await judge(before, after.url);
  expect(run.exitCode).toBe(3);
  expect(run.out).toContain('Gate: Before the deploy was not observed');
  expect(report).toMatchObject({ exit_code: 3 });
  expect(isRolledBack).toBe(false);
});

it('an after that is gone is drift, and rolled back', async () => {
  const before = await answer(GUARDED);
  const { run, isRolledBack } = await judge(before.url, 'http://127.0.0.1:4/');
  expect([run.exitCode, isRolledBack]).toEqual([1, true]);
});

const WALL = { 'www-authenticate': 'Basic realm="x"' };

/** Leads to a page to log in at. */
const login = () =>
  serve(({ url }, response) => {
    const isLogin = url!.startsWith('/login');
    response.writeHead(isLogin ? 200 : 302, {
      'content-type': 'text/html; charset=utf-8',
      ...(!isLogin && { location: '/login?next=/' }),
    });
    response.end('<title>Login</title><form method="post"><input type="password"></form>');
  });

it.each([
  ['asked for credentials', () => answer(WALL, '', 401)],
  ['refused', () => answer({}, '', 403)],
  ['led to a login', login],
])('a deploy that opens what %s fails, and is rolled back', async (_, start) => {
  const [before, after] = await Promise.all([start(), answer({})]);
  const { run, report, isRolledBack } = await judge(`${before.url}/`, `${after.url}/`);
  expect(run.exitCode).toBe(1);
  expect(report.comparison.findings[0]).toMatchObject({
    code: 'access-differs',
    direction: 'left-weaker',
  });
  expect(isRolledBack).toBe(true);
});

it('a deploy that closes an API to the page of another origin fails', async () => {
  const origin = 'https://app.example';
  const [before, after] = await Promise.all([
    answer({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    }),
    answer({ 'access-control-allow-origin': origin }),
  ]);
  const { run, isRolledBack } = await judge(before.url, after.url, '-H', `Origin: ${origin}`);
  expect([run.exitCode, isRolledBack]).toEqual([1, true]);
});

it.each([
  ['frame its page', "frame-ancestors 'self' https://partner.example", "frame-ancestors 'none'"],
  ['frame any of it', 'frame-ancestors *', "frame-ancestors 'none'"],
])('a deploy that forbids whom it had let %s fails', async (_, was, is) => {
  const [before, after] = await Promise.all(
    [was, is].map((policy) => answer({ 'content-security-policy': policy })),
  );
  const { run, isRolledBack } = await judge(before!.url, after!.url, '--fail-on', 'info');
  expect([run.exitCode, isRolledBack]).toEqual([1, true]);
});

it('a deploy that keeps from other sites what they might embed fails', async () => {
  const [before, after] = await Promise.all(
    ['cross-origin', 'same-origin'].map((policy) =>
      answer({ 'cross-origin-resource-policy': policy }),
    ),
  );
  const { run, isRolledBack } = await judge(before!.url, after!.url, '--fail-on', 'info');
  expect([run.exitCode, isRolledBack]).toEqual([1, true]);
});

const UNFRAMED = { ...GUARDED, 'x-frame-options': 'DENY' };

it.each([
  ['who may frame it', () => [answer(GUARDED), answer(UNFRAMED)]],
  ['a guard of its cookie', () => [answer(UNGUARDED), answer(GUARDED)]],
  ['its answer', () => [answer(GUARDED, '', 500), answer(GUARDED)]],
  ['what was not found', () => [answer(GUARDED, '', 404), answer(GUARDED)]],
])('a deploy that mends %s passes', async (_, start) => {
  const [before, after] = (await Promise.all(start())) as [Origin, Origin];
  const { run, report, isRolledBack } = await judge(before.url, after.url, '--fail-on', 'warn');
  expect(run.exitCode).toBe(0);
  expect(run.out).toContain('Gate: It passes: in what differs, before the deploy was weaker.');
  expect(report).toMatchObject({ exit_code: 0, comparison: { verdict: 'drift' } });
  expect(isRolledBack).toBe(false);
});

it('a deploy that mends one thing and breaks another fails', async () => {
  const [before, after] = await Promise.all([
    answer(UNGUARDED),
    answer({ ...GUARDED, 'cache-control': 'public' }, '', 500),
  ]);
  const { run, isRolledBack } = await judge(before.url, after.url);
  expect([run.exitCode, isRolledBack]).toEqual([1, true]);
});

it('asks as often as the baseline that was kept', async () => {
  const shop = await answer(GUARDED);
  const cwd = await directoryWith();
  const save = ['baseline', 'save', shop.url, '--allow-private', '--samples', '3'];
  await runDrift([...save, '--output', 'b.json'], { cwd });
  const after = await serve((_request, response) => response.writeHead(200, GUARDED).end());
  const args = ['gate', '--before', 'b.json', '--after', after.url, '--allow-private'];
  await runDrift(args, { cwd });
  expect(after.asked).toHaveLength(3);
});
