import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';
import { stopWhen } from './support/stop-when.ts';

/** A suite of two paths, of which the second never answers until it is let; its first run was stopped. */
async function stopped(env: Record<string, string> = {}) {
  let isSlow = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isSlow && url === '/b') return;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const cwd = await directoryWith();
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const paths = ['--path', '/a', '--path', '/b', '--concurrency', '1'];
  const args = ['suite', ...sides, ...paths, '--resume', 'state.jsonl'];
  const first = await runDrift(args, {
    cwd,
    env,
    whileRunning: (child) =>
      void vi.waitFor(() => {
        expect(right.asked.some(({ url }) => url === '/b')).toBe(true);
        child.kill('SIGINT');
      }, 10_000),
  });
  expect(first.exitCode).toBe(130);
  isSlow = false;
  const again = async (other: Record<string, string> = env) => {
    const before = right.asked.length;
    const run = await runDrift(args, { cwd, env: other });
    return { run, asked: right.asked.slice(before).map(({ url }) => url) };
  };
  return { again, state: `${cwd}/state.jsonl` };
}

const TOKEN = 'swordfish-4711';
const asked = (token: string) => ({ DRIFT_HEADER: `Authorization: Bearer ${token}` });

it('goes on, and says so', async () => {
  const { again, state } = await stopped(asked(TOKEN));
  expect(await readFile(state, 'utf8')).not.toContain(TOKEN);
  const { run, asked: urls } = await again();
  expect(urls).toEqual(['/b']);
  expect(run.error).toContain('state.jsonl: 1 of 2 requests is done already');
  expect(existsSync(state)).toBe(false);
});

it('begins anew with other credentials, and says so', async () => {
  const { again } = await stopped(asked(TOKEN));
  const { run, asked: urls } = await again(asked('another-4711'));
  expect(urls).toEqual(['/a', '/b']);
  expect(run.error).toContain(
    'state.jsonl is of another suite, of other credentials, or of ignores that have ended: it begins anew.',
  );
});

it('the same credentials make another key in another file', async () => {
  const keys = await Promise.all(
    [1, 2].map(async () => {
      const { state } = await stopped(asked(TOKEN));
      const [head] = (await readFile(state, 'utf8')).split('\n');
      return (JSON.parse(head!) as { key: string }).key;
    }),
  );
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

it('begins anew after a day, and says so', async () => {
  const { again, state } = await stopped();
  const [head, ...rest] = (await readFile(state, 'utf8')).split('\n');
  const old = { ...(JSON.parse(head!) as object), started_at: Date.now() - 25 * 3_600_000 };
  await writeFile(state, [JSON.stringify(old), ...rest].join('\n'));
  const { run, asked: urls } = await again();
  expect(urls).toEqual(['/a', '/b']);
  expect(run.error).toContain('state.jsonl was begun more than 24 hours ago: it begins anew.');
});

it.each([
  ['notes.txt', 'my notes\n', 'notes.txt is no file that --resume has begun'],
  ['notes.json', '{"a":1}\n', 'notes.json is no file that --resume has begun'],
  ['.', undefined, '--resume . cannot be written: it is a directory'],
  [
    'missing/dir/st',
    undefined,
    '--resume missing/dir/st cannot be written: its directory is not there',
  ],
  ['notes.txt/x', 'a', '--resume notes.txt/x cannot be written: a part of the path is a file'],
])('--resume %s is refused, and left as it is', async (name, text, sentence) => {
  const { url } = await answer({});
  const file = name.split('/')[0]!;
  const cwd = await directoryWith(text === undefined ? {} : { [file]: text });
  const sides = ['--left', url, '--right', url, '--allow-private', '--path', '/'];
  const run = await runDrift(['suite', ...sides, '--resume', name], { cwd });
  expect(run.exitCode, run.error).toBe(2);
  expect(run.error).toContain(sentence);
  if (text !== undefined) expect(await readFile(`${cwd}/${file}`, 'utf8')).toBe(text);
});

it('an empty file is taken', async () => {
  const { url } = await answer({});
  const cwd = await directoryWith({ state: '' });
  const sides = ['--left', url, '--right', url, '--allow-private', '--path', '/'];
  expect((await runDrift(['suite', ...sides, '--resume', 'state'], { cwd })).exitCode).toBe(0);
});

/** Of three paths `/slow` answers late, and `/busy` at first not at all; the first run was stopped at `/never`. */
async function stoppedUnseen(change: (lines: string[]) => string[] = (lines) => lines) {
  let isFirst = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isFirst && (url === '/slow' || url === '/never')) return;
    response.writeHead(isFirst && url === '/busy' ? 503 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end('<title>Shop</title>');
  });
  const config = (timeout: string) =>
    JSON.stringify({
      pairs: [{ left: { url: left.url }, right: { url: right.url } }],
      paths: ['/slow', '/busy', '/a', '/never'],
      concurrency: 1,
      retries: 0,
      allowPrivate: true,
      rules: { 'timing-differs': 'off' },
      timeout,
    });
  const cwd = await directoryWith({ 'drift.config.jsonc': config('1s') });
  const args = ['suite', '--resume', 'state.jsonl'];
  const isAtLast = () => right.asked.some(({ url }) => url === '/never');
  expect((await runDrift(args, { cwd, whileRunning: stopWhen(isAtLast) })).exitCode).toBe(130);
  isFirst = false;
  const before = right.asked.length;
  const lines = (await readFile(`${cwd}/state.jsonl`, 'utf8')).trimEnd().split('\n');
  await writeFile(`${cwd}/state.jsonl`, `${change(lines).join('\n')}\n`);
  await writeFile(`${cwd}/drift.config.jsonc`, config('20s'));
  const run = await runDrift(args, { cwd });
  return { run, asked: right.asked.slice(before).map(({ url }) => url) };
}

it('asks again what was not observed, or only found busy', async () => {
  const { run, asked: urls } = await stoppedUnseen();
  expect(run.exitCode, run.out).toBe(0);
  expect(run.error).toContain('state.jsonl: 1 of 4 requests is done already');
  expect(urls).toEqual(['/slow', '/busy', '/never']);
});

it.each([
  ['no request', '{}'],
  ['one without its sides', '{"index":2,"comparison":{"verdict":"match"},"findings":[]}'],
  ['what cannot be counted', '{"index":-1}'],
])('a line that is %s is passed over', async (_, line) => {
  const { run } = await stoppedUnseen(([head, ...rest]) => [head!, line, ...rest]);
  expect(run.exitCode, run.error).toBe(0);
});

it('begins anew where an ignore or an acceptance has ended in the meantime, and says so', async () => {
  const hour = 3_600_000;
  let isSlow = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isSlow && url === '/b') return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-build': '7' });
    response.end('<title>Shop</title>');
  });
  const config = {
    pairs: [{ left: { url: left.url }, right: { url: right.url } }],
    ...{ paths: ['/a', '/b'], concurrency: 1, allowPrivate: true, failOn: 'info' },
    rules: { 'timing-differs': 'off' },
    ignore: [{ header: 'x-build', reason: 'For an hour.', until: Date.now() + hour }],
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  const args = ['suite', '--resume', 'state.jsonl'];
  const isAtLast = () => right.asked.some(({ url }) => url === '/b');
  expect((await runDrift(args, { cwd, whileRunning: stopWhen(isAtLast) })).exitCode).toBe(130);
  isSlow = false;
  const clock = `const now = Date.now; Date.now = () => now() + ${2 * hour}`;
  const later = `data:text/javascript,${encodeURIComponent(clock)}`;
  const run = await runDrift(args, { cwd, env: { NODE_OPTIONS: `--import=${later}` } });
  expect(run.exitCode, run.error).toBe(1);
  expect(run.out).toContain('on 2 of 2 requests: /a, /b');
  expect(run.error).toContain('state.jsonl is of another suite');
});
