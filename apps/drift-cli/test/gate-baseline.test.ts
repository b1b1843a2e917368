import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve, type Origin } from './support/serve.ts';

/** A shop that only its own people see, and not in every language. */
const guarded = () =>
  serve(({ headers }, response) => {
    const isKnown = headers.authorization === 'Bearer abc' && headers['accept-language'] !== 'x';
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'text/html' });
    response.end('<title>Shop</title>');
  });

/** What was kept of it, and a gate that holds it against the same server. */
async function keep({ url }: Origin, ...options: string[]) {
  const cwd = await directoryWith();
  const save = ['baseline', 'save', url, '--allow-private', '--output', 'b.json', ...options];
  expect((await runDrift(save, { cwd })).exitCode).toBe(0);
  const gate = async (more: readonly string[], after = url, wrap: readonly string[] = []) => {
    const sides = ['gate', '--before', 'b.json', '--after', after, '--allow-private'];
    const rollback = ['--rollback', 'touch rolled-back', '--yes', '--timeout', '3s'];
    const run = await runDrift([...sides, ...rollback, ...more], { cwd, wrap });
    return { ...run, isRolledBack: existsSync(`${cwd}/rolled-back`) };
  };
  return { cwd, gate };
}

const KEY = ['-H', 'Authorization: Bearer abc'];

it.each([
  ['missing', KEY, [], 'b.json was saved with authorization, which is missing here.'],
  ['new', [...KEY], [...KEY, '-H', 'Cookie: a=b'], 'b.json was saved without cookie'],
])('a credential that is %s is refused before anything is asked', async (_, at, now, sentence) => {
  const shop = await guarded();
  const { cwd, gate } = await keep(shop, ...at);
  const asked = shop.asked.length;
  const run = await gate(now);
  expect(run).toMatchObject({ exitCode: 2, out: '', isRolledBack: false });
  expect(run.error).toContain(sentence);
  const compare = ['baseline', 'compare', shop.url, '--baseline', 'b.json', '--allow-private'];
  const compared = await runDrift([...compare, ...now], { cwd });
  expect(compared.exitCode).toBe(2);
  expect(compared.error).toContain(sentence);
  expect(shop.asked).toHaveLength(asked);
});

it('the same credentials are asked with, and pass', async () => {
  const { gate } = await keep(await guarded(), ...KEY);
  expect(await gate(KEY)).toMatchObject({ exitCode: 0, isRolledBack: false });
});

it('after that is asked in another way proves nothing: 3, and no rollback', async () => {
  const { gate } = await keep(await guarded(), ...KEY);
  const run = await gate([...KEY, '-H', 'Accept-Language: x']);
  expect(run).toMatchObject({ exitCode: 3, isRolledBack: false });
  expect(run.out).toContain('The sides were not asked the same: accept-language differs.');
});

/** Linux lets a process have a network of its own, which is none; not every machine allows it. */
const canLeaveNetwork = () => spawnSync('unshare', ['-rn', 'true']).status === 0;

const ways: [name: string, after: string, wrap: string[]][] = [
  ['a name that nobody has', 'http://nosuch.invalid/', []],
];
if (canLeaveNetwork()) {
  ways.push(['a host without a route', 'https://93.184.216.34/', ['unshare', '-rn']]);
}

it.each(ways)('%s says nothing of the deploy: 3, and no rollback', async (_, after, wrap) => {
  const { gate } = await keep(await answer({}));
  const run = await gate([], after, wrap);
  expect(run).toMatchObject({ exitCode: 3, isRolledBack: false });
  expect(run.out).toMatch(/Gate: (?:After the deploy was not reached|A side was not observed)/);
});

it('a baseline that the rollback takes away has been read before', async () => {
  const { cwd, gate } = await keep(await answer({ 'set-cookie': 'sid=1; HttpOnly' }));
  const after = await answer({ 'set-cookie': 'sid=1' });
  const options = ['--rollback', 'rm b.json', '--verify', '--output', 'gate.json'];
  const run = await gate(options, after.url);
  expect(run.exitCode).toBe(1);
  expect(existsSync(`${cwd}/b.json`)).toBe(false);
  expect(run.out).toContain('After the rollback: ');
  const report = JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as object;
  expect(report).toMatchObject({ exit_code: 1, verification: { verdict: 'drift' } });
});
