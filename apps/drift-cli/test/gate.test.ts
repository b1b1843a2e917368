import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { GateReport } from '../src/gate/gate-report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

/** A shop whose new version loses a guard of its cookie, until it is asked to roll back. */
async function deploy() {
  let isRolledBack = false;
  const before = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
  const after = await serve(({ url }, response) => {
    if (url === '/rollback') isRolledBack = true;
    const cookie = isRolledBack ? 'sid=1; HttpOnly' : 'sid=1';
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie })
      .end('<title>Shop</title>');
  });
  const sides = ['--before', before.url, '--after', `${after.url}/`, '--allow-private'];
  const rollback = `"${process.execPath}" -e "fetch('${after.url}/rollback').then(() => console.log('rolled back'))"`;
  return { before, after, sides, rollback, cwd: await directoryWith() };
}

const readReport = async (cwd: string) =>
  JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as GateReport;

it('a deploy that drifts fails, is rolled back once, and verified; all of it in one report', async () => {
  const { sides, rollback, cwd, after } = await deploy();
  const options = ['--rollback', rollback, '--verify', '--yes', '--output', 'gate.json'];
  const run = await runDrift(['gate', ...sides, ...options], { cwd });
  expect(run.exitCode).toBe(1);
  expect(run.out).toContain('Rollback: done\nAfter the rollback: NO DRIFT');
  expect(run.error).toContain('rolled back');
  expect(after.asked.filter(({ url }) => url === '/rollback')).toHaveLength(1);
  expect(await readReport(cwd)).toMatchObject({
    exit_code: 1,
    environment: 'production',
    comparison: { verdict: 'drift' },
    rollback: { outcome: 'done', exit_code: 0 },
    verification: { verdict: 'match' },
  });
});

it('a deploy that answers as before passes, and nothing is rolled back', async () => {
  const { before, rollback, cwd } = await deploy();
  const sides = ['--before', before.url, '--after', before.url, '--allow-private'];
  const run = await runDrift(['gate', ...sides, '--rollback', rollback, '--yes'], { cwd });
  expect(run).toMatchObject({ exitCode: 0, error: '' });
});

it('compares with a baseline that was kept before the deploy', async () => {
  const { before, after, cwd } = await deploy();
  const save = ['baseline', 'save', before.url, '--allow-private', '--output', 'b.json'];
  expect((await runDrift(save, { cwd })).exitCode).toBe(0);
  const args = ['gate', '--before', 'b.json', '--after', after.url, '--allow-private'];
  expect((await runDrift(args, { cwd })).exitCode).toBe(1);
});

it('does not write over what was kept', async () => {
  const { before, after, cwd } = await deploy();
  const save = ['baseline', 'save', before.url, '--allow-private', '--output', 'b.json'];
  await runDrift(save, { cwd });
  const kept = await readFile(`${cwd}/b.json`, 'utf8');
  const args = ['gate', '--before', 'b.json', '--after', after.url, '--allow-private'];
  const run = await runDrift([...args, '--output', './b.json'], { cwd });
  expect(run).toMatchObject({ exitCode: 2 });
  expect(run.error).toContain('--output ./b.json would be written over --before b.json.');
  expect(await readFile(`${cwd}/b.json`, 'utf8')).toBe(kept);
});

it('nothing is rolled back where a side could not be observed', async () => {
  const { before, rollback, after, cwd } = await deploy();
  const hanging = await serve(() => undefined);
  const sides = ['--before', before.url, '--after', hanging.url, '--allow-private'];
  const options = ['--timeout', '300ms', '--rollback', rollback, '--yes'];
  expect((await runDrift(['gate', ...sides, ...options], { cwd })).exitCode).toBe(3);
  expect(after.asked).toEqual([]);
});

it.each([
  ['exit 7', '10m', { outcome: 'failed', exit_code: 7 }],
  ['sleep 30', '300ms', { outcome: 'timed-out', exit_code: null }],
])('a rollback that fails (%s) exits with 4', async (rollback, timeout, outcome) => {
  const { sides, cwd } = await deploy();
  const options = ['--rollback', rollback, '--rollback-timeout', timeout, '--verify', '--yes'];
  const run = await runDrift(['gate', ...sides, ...options, '--output', 'gate.json'], { cwd });
  expect(run.exitCode).toBe(4);
  const report = await readReport(cwd);
  expect(report.rollback).toMatchObject(outcome);
  expect(report.verification).toBeUndefined();
});

describe('is refused before anything is asked', () => {
  it.each([
    [['--rollback', 'true'], 'Confirm it with --yes.'],
    [['--rollback', ' \t', '--yes'], '--rollback is empty.'],
    [['--verify'], 'there is no --rollback'],
    [['--fail-on', 'never'], '--fail-on has to be critical, warn or info'],
    [['--rollback', 'true', '--yes', '--rollback-timeout', '2h'], '--rollback-timeout has to be'],
  ])('%j', async (options, sentence) => {
    const { sides, after, cwd } = await deploy();
    const run = await runDrift(['gate', ...sides, ...options], { cwd });
    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.error).toContain(sentence);
    expect(after.asked).toEqual([]);
  });
});

it('staging is rolled back without a question', async () => {
  const { sides, rollback, cwd } = await deploy();
  const options = ['--rollback', rollback, '--environment', 'staging'];
  const run = await runDrift(['gate', ...sides, ...options], { cwd });
  expect(run.out).toContain('Rollback: done');
});
