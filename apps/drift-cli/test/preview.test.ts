import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

const root = join(import.meta.dirname, '../../..');
const preview = join(root, '.github/preview');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}

it('what the steps of the workflow name is there', async () => {
  const text = await readFile(join(root, '.github/workflows/preview.yml'), 'utf8');
  const { jobs } = parse(text) as { jobs: { dashboard: { steps: Step[] } } };
  const { steps } = jobs.dashboard;
  const commands = steps.map(({ run }) => run ?? '').join('\n');
  const files = [...commands.matchAll(/\.github\/\S+\.sh/g)].map(([path]) => path);
  const own = steps.find(({ uses }) => uses === './');
  expect(files.length).toBeGreaterThan(0);
  for (const path of [...files, own!.with!['config']!, 'action.yml']) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
});

it.each([
  ['drift', { 'x-frame-options': 'DENY' }, 1],
  ['no drift', {}, 0],
])('its suite says %s', async (_, headers, exitCode) => {
  const [left, right] = await Promise.all([answer({}), answer(headers)]);
  const config = join(preview, 'drift.config.jsonc');
  const sides = ['--left', left.url, '--right', right.url, '--fail-on', 'info', '--quiet'];
  const run = await runDrift(['suite', config, ...sides], { cwd: root });
  expect(run.exitCode, run.error).toBe(exitCode);
  expect(left.asked.length).toBeGreaterThan(5);
});

it('finds the last release before a commit, and says where there is none', async () => {
  const cwd = await directoryWith();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd });
  const find = async () => {
    const output = join(cwd, 'output');
    const env = { ...process.env, GITHUB_OUTPUT: output };
    const said = execFileSync('bash', [join(preview, 'find-release.sh')], { cwd, env }).toString();
    return { said, last: (await readFile(output, 'utf8')).trim().split('\n').at(-1) };
  };
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '-m', 'one');
  git('tag', 'other');
  expect(await find()).toEqual({
    said: expect.stringContaining('Nothing has been released yet') as string,
    last: 'tag=',
  });
  git('tag', '@env-drift/contracts@0.1.0');
  git('commit', '--quiet', '--allow-empty', '-m', 'two');
  expect(await find()).toEqual({ said: '', last: 'tag=@env-drift/contracts@0.1.0' });
});
