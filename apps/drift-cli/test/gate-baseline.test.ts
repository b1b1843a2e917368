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

interface Settings {
  env?: Record<string, string>;
}
interface GateSettings extends Settings {
  after?: string;
  wrap?: readonly string[];
}

/** What was kept of it, and a gate that holds it against the same server. */
async function keep({ url }: Origin, { env = {} }: Settings, ...options: string[]) {
  const cwd = await directoryWith();
  const save = ['baseline', 'save', url, '--allow-private', '--output', 'b.json', ...options];
  expect((await runDrift(save, { cwd, env })).exitCode).toBe(0);
  const gate = async (more: readonly string[], { after = url, ...settings }: GateSettings = {}) => {
    const sides = ['gate', '--before', 'b.json', '--after', after, '--allow-private'];
    const rollback = ['--rollback', 'touch rolled-back', '--yes', '--timeout', '3s'];
    const run = await runDrift([...sides, ...rollback, ...more], { cwd, ...settings });
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
  const { cwd, gate } = await keep(shop, {}, ...at);
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

it.each<[string, string[], Record<string, string>, Record<string, string>, string]>([
  ['another token', KEY, {}, { DRIFT_HEADER: 'Authorization: Bearer xyz' }, 'authorization'],
  [
    'another value of a variable',
    [],
    { DRIFT_HEADER: 'X-Env: blue' },
    { DRIFT_HEADER: 'X-Env: red' },
    'x-env',
  ],
  ['a field shown then', ['-H', 'X-Env: blue'], {}, { DRIFT_HEADER: 'X-Env: red' }, 'x-env'],
])('%s than its baseline is refused: 2, and no rollback', async (_, at, then, now, name) => {
  const shop = await serve((_request, response) => void response.writeHead(200).end('x'));
  const { cwd, gate } = await keep(shop, { env: then }, ...at);
  const asked = shop.asked.length;
  const run = await gate([], { env: now });
  expect(run).toMatchObject({ exitCode: 2, out: '', isRolledBack: false });
  expect(run.error).toContain(`b.json was saved with another value of ${name}.`);
  const compare = ['baseline', 'compare', shop.url, '--baseline', 'b.json', '--allow-private'];
  expect((await runDrift(compare, { cwd, env: now })).exitCode).toBe(2);
  expect(shop.asked).toHaveLength(asked);
});

it.each<[string, string[], Record<string, string>, string[], Record<string, string>]>([
  [
    'typed then, out of a variable now',
    ['-H', 'X-Env: blue'],
    {},
    [],
    { DRIFT_HEADER: 'X-Env: blue' },
  ],
  [
    'out of a variable then, typed now',
    [],
    { DRIFT_HEADER: 'X-Env: blue' },
    ['-H', 'X-Env: blue'],
    {},
  ],
])('the same field with the same value is the same: %s', async (_, at, then, options, now) => {
  const shop = await answer({});
  const { gate } = await keep(shop, { env: then }, ...at);
  expect(await gate(options, { env: now })).toMatchObject({ exitCode: 0, isRolledBack: false });
  expect(shop.asked.map(({ headers }) => headers['x-env'])).toEqual(['blue', 'blue']);
});

it('a baseline tells of a credential its name, and no value or hash that can be looked up', async () => {
  const kept = async () => {
    const { cwd } = await keep(await guarded(), {}, ...KEY);
    return readFile(`${cwd}/b.json`, 'utf8');
  };
  const [one, other] = await Promise.all([kept(), kept()]);
  expect(one).not.toContain('abc"');
  const keyIn = (text: string) => /"authorization": "([0-9a-f]{64})"/.exec(text)?.[1];
  expect(keyIn(one)).toBeDefined();
  expect(keyIn(one)).not.toBe(keyIn(other));
});

it('the same credentials are asked with, and pass', async () => {
  const { gate } = await keep(await guarded(), {}, ...KEY);
  expect(await gate(KEY)).toMatchObject({ exitCode: 0, isRolledBack: false });
});

it('after that is asked in another way proves nothing: 3, and no rollback', async () => {
  const { gate } = await keep(await guarded(), {}, ...KEY);
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
  const { gate } = await keep(await answer({}), {});
  const run = await gate([], { after, wrap });
  expect(run).toMatchObject({ exitCode: 3, isRolledBack: false });
  expect(run.out).toMatch(/Gate: (?:After the deploy was not reached|A side was not observed)/);
});

it('a baseline that the rollback takes away has been read before', async () => {
  const { cwd, gate } = await keep(await answer({ 'set-cookie': 'sid=1; HttpOnly' }), {});
  const after = await answer({ 'set-cookie': 'sid=1' });
  const options = ['--rollback', 'rm b.json', '--verify', '--output', 'gate.json'];
  const run = await gate(options, { after: after.url });
  expect(run.exitCode).toBe(1);
  expect(existsSync(`${cwd}/b.json`)).toBe(false);
  expect(run.out).toContain('After the rollback: ');
  const report = JSON.parse(await readFile(`${cwd}/gate.json`, 'utf8')) as object;
  expect(report).toMatchObject({ exit_code: 1, verification: { verdict: 'drift' } });
});
