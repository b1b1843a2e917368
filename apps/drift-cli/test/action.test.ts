import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { calmPolicy } from './support/calm.ts';
import { directoryWith } from './support/directory.ts';
import { answer, serve } from './support/serve.ts';

const root = join(import.meta.dirname, '../../..');

interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { steps: { id?: string; run?: string; if?: string; env?: Record<string, string> }[] };
}

/** Runs the steps of the action that are commands, as a runner does: in a shell, their inputs as variables. */
async function runAction(
  inputs: Record<string, string>,
  github: Record<string, string> = {},
  files: Record<string, string> = {},
) {
  const { inputs: declared, runs } = parse(
    await readFile(join(root, 'action.yml'), 'utf8'),
  ) as Action;
  const cwd = await directoryWith({ output: '', summary: '', ...files });
  const given = (name: string) => inputs[name] ?? declared[name]?.default ?? '';
  const outputs = async () =>
    Object.fromEntries(
      (await readFile(`${cwd}/output`, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/=(.*)/s) as [string, string]),
    );
  let log = '';
  let exitCode: number | null = 0;
  for (const step of runs.steps) {
    if (step.run === undefined) continue;
    if (step.if?.includes('pull_request') && !github['DRIFT_PULL_REQUEST']) continue;
    const known = await outputs();
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given(input))
          .replace(
            /\$\{\{ steps\.drift\.outputs\.([\w-]+) \}\}/,
            (_, output: string) => known[output] ?? '',
          ),
      ]),
    );
    const ended = await runShell(step.run, cwd, {
      ...env,
      ...github,
      DRIFT_COMMAND: `${process.execPath} ${root}/apps/drift-cli/dist/drift.js`,
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: `${cwd}/output`,
      GITHUB_STEP_SUMMARY: `${cwd}/summary`,
    });
    log += ended.log;
    exitCode = ended.exitCode;
  }
  return { cwd, log, exitCode, outputs: await outputs() };
}

const runShell = (command: string, cwd: string, env: Record<string, string>) =>
  new Promise<{ log: string; exitCode: number | null }>((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
    });
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.once('error', reject).once('close', (exitCode) => resolve({ log, exitCode }));
  });

const options = `--allow-private\n--policy=${calmPolicy}`;

const drifting = () =>
  Promise.all([answer({ 'set-cookie': 'sid=1; HttpOnly' }), answer({ 'set-cookie': 'sid=1' })]);

it('fails on drift after it has written annotations, the summary and all reports', async () => {
  const [left, right] = await drifting();
  const run = await runAction({
    left: left.url,
    right: right.url,
    args: `${options}\n--samples=2`,
  });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toEqual({
    'exit-code': '1',
    verdict: 'drift',
    report: 'drift-reports/drift.json',
  });
  expect(run.log).toContain('::error title=drift%3A cookie-differs::');
  expect(await readFile(`${run.cwd}/summary`, 'utf8')).toMatch(/^## DRIFT/);
  for (const name of ['drift.sarif', 'drift.junit.xml', 'drift.html', 'drift.md']) {
    expect(await readFile(`${run.cwd}/drift-reports/${name}`, 'utf8')).not.toBe('');
  }
  expect(left.asked).toHaveLength(2);
});

it('passes where nothing drifts, and takes no input for a command', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const hostile = '$(touch gotcha)`touch gotcha`;touch gotcha';
  const args = `${options}\n--left-label=${hostile}`;
  const run = await runAction({ left: left.url, right: `${right.url}/`, args });
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'match' } });
  await expect(readFile(`${run.cwd}/gotcha`)).rejects.toThrow();
});

it('compares the suite of a configuration where no URLs are given', async () => {
  const [left, right] = await drifting();
  const config = JSON.stringify({
    pairs: [{ left: { url: left.url }, right: { url: right.url } }],
    paths: ['/', '/a'],
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
  });
  const run = await runAction({ config: 'c.json', 'fail-on': 'never' }, {}, { 'c.json': config });
  expect(run).toMatchObject({ exitCode: 0, outputs: { 'exit-code': '0', verdict: 'drift' } });
  expect(left.asked).toHaveLength(2);
});

it('a usage error fails with its code, and there is no verdict', async () => {
  const run = await runAction({ left: 'nonsense', right: 'https://b.example' });
  expect(run).toMatchObject({
    exitCode: 2,
    outputs: { 'exit-code': '2', verdict: '', report: '' },
  });
});

it.each(['--help', '-h'])('%s among the options compares nothing, and fails', async (option) => {
  const [left, right] = await drifting();
  const inputs = { left: left.url, right: right.url, args: `${options}\n${option}` };
  const run = await runAction(inputs);
  expect(run).toMatchObject({
    exitCode: 2,
    outputs: { 'exit-code': '2', verdict: '', report: '' },
  });
  expect(run.log).toContain('drift has compared nothing');
  expect(left.asked).toEqual([]);
});

it.each<[string, Record<string, string>, string]>([
  ['right without left', { right: 'https://b.example' }, 'The inputs left and right'],
  ['left without right', { left: 'https://b.example' }, 'The inputs left and right'],
  ['a line break in output', { output: 'r\nverdict=match\nx' }, 'The input output'],
  ['no output', { output: '' }, 'The input output'],
  ['options for a configuration', { config: '--fail-on=never' }, '--fail-on=never cannot be read'],
  ['options for a URL', { left: '--help', right: '--help' }, 'left URL'],
])('%s is refused', async (_, inputs, sentence) => {
  const config = JSON.stringify({
    pairs: [{ left: { url: 'https://a.invalid' }, right: { url: 'https://b.invalid' } }],
    paths: ['/'],
  });
  const run = await runAction(inputs, {}, { 'drift.config.jsonc': config });
  expect(run.exitCode, run.log).toBe(2);
  expect(run.log).toContain(sentence);
  expect(run.outputs).toEqual({ 'exit-code': '2', verdict: '', report: '' });
});

const MARK = '<!-- drift: this comment is written anew by each run -->\nold';
const bot = { type: 'Bot', login: 'github-actions[bot]' };
const me = { type: 'User', login: 'me' };
const stranger = { type: 'User', login: 'stranger' };
const ofBot = { id: 3, body: MARK, user: bot };
const ofMe = { id: 4, body: MARK, user: me };
const ofStranger = { id: 5, body: MARK, user: stranger };
const anew = 'POST /repos/o/r/issues/7/comments';
const again = (id: number) => `PATCH /repos/o/r/issues/comments/${id}`;

it.each<[string, object[], object | undefined, string]>([
  ['a new comment', [], undefined, anew],
  ['the one that is there', [ofStranger, ofBot], undefined, again(3)],
  ['the one of a personal token', [ofStranger, ofBot, ofMe], me, again(4)],
  ["none of somebody else's", [ofStranger, { ...ofMe, body: 'Fine' }], me, anew],
])('tells a pull request in %s', async (_, comments, user, written) => {
  const [left, right] = await drifting();
  const api = await serve(({ url }, response) => {
    if (url === '/user' && !user) response.writeHead(403);
    response.end(JSON.stringify(url === '/user' ? (user ?? {}) : comments));
  });
  const github = {
    DRIFT_PULL_REQUEST: '7',
    DRIFT_TOKEN: 'swordfish-4711',
    GITHUB_API_URL: api.url,
    GITHUB_REPOSITORY: 'o/r',
  };
  const inputs = { left: left.url, right: right.url, args: options };
  const run = await runAction(inputs, github);
  expect(run.exitCode).toBe(1);
  expect(api.asked.map((each) => `${each.method} ${each.url}`)).toEqual([
    'GET /user',
    'GET /repos/o/r/issues/7/comments?per_page=100&page=1',
    written,
  ]);
  expect(run.log).not.toContain('swordfish');
});

it('a comment that may not be written is no reason to fail', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const api = await serve((_request, response) => response.writeHead(403).end());
  const github = { DRIFT_PULL_REQUEST: '7', GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'o/r' };
  const inputs = { left: left.url, right: right.url, args: options };
  const run = await runAction(inputs, github);
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain('The comment could not be written: GitHub answers 403.');
});
