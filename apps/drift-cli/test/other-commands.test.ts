import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { findNodes } from './support/find-nodes.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

describe.each(findNodes())('on %s', (_, node) => {
  it('explain: the documentation of a finding, the list of all, or what was meant', async () => {
    const one = await runDrift(['explain', 'cookie-differs'], { node });
    expect(one.exitCode).toBe(0);
    for (const title of ['What it means', 'Why it matters', 'How to mend it', 'Example', 'See']) {
      expect(one.out).toContain(`\n${title}\n`);
    }
    expect((await runDrift(['explain'], { node })).out.split('\n').length).toBeGreaterThan(40);
    expect(await runDrift(['explain', 'cookie-difers'], { node })).toMatchObject({
      exitCode: 2,
      error: 'There is no finding "cookie-difers". Did you mean "cookie-differs"?\n',
    });
  });

  it('init, then suite: what it writes is a configuration that works', async () => {
    const [left, right] = await Promise.all([answer({}), answer({})]);
    const cwd = await directoryWith();
    const input = `${left.url}\n${right.url}\n/ about\nSTAGING_AUTH\n`;
    const asked = await runDrift(['init'], { cwd, input, node });
    expect(asked).toMatchObject({ exitCode: 0 });
    expect(asked.error.match(/: /g)).toHaveLength(4);
    const path = `${cwd}/drift.config.jsonc`;
    const written = await readFile(path, 'utf8');
    await writeFile(path, written.replace('// "timing-differs"', '"timing-differs"'));
    const env = { STAGING_AUTH: 'Bearer swordfish-4711' };
    const run = await runDrift(['suite', '--allow-private', '--quiet'], { cwd, env, node });
    expect(run).toMatchObject({ exitCode: 0, out: 'NO DRIFT  on 0 of 2 requests\n' });
    expect(left.asked[0]!.headers.authorization).toBe('Bearer swordfish-4711');
  });
});

it('init --yes asks nothing, and never writes over what is there', async () => {
  const cwd = await directoryWith();
  const args = ['init', '--yes', '--left', 'https://a.example', '--right', 'https://b.example'];
  expect(await runDrift(args, { cwd })).toMatchObject({ exitCode: 0, error: '' });
  const written = await readFile(`${cwd}/drift.config.jsonc`, 'utf8');
  expect(written).toContain('"url": "https://a.example"');
  const again = await runDrift(args, { cwd });
  expect(again).toMatchObject({ exitCode: 2 });
  expect(again.error).toContain('Write over it with --force.');
});

describe('doctor', () => {
  it('finds nothing to mend', async () => {
    const { url } = await answer({});
    const run = await runDrift(['doctor', url, '--allow-private'], { cwd: await directoryWith() });
    expect(run.exitCode).toBe(0);
    expect(run.out).toMatch(/^ok {7}Node: /);
    expect(run.out).toContain('answered 200');
  });

  it.each([
    [{ HTTPS_PROXY: 'http://u:swordfish@proxy' }, [], 'WARNING  Proxy: HTTPS_PROXY is set', 0],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [], 'lets every certificate pass', 2],
    [{}, ['http://127.0.0.1:4', '--allow-private'], 'Start the server, or mend the port.', 2],
    [{}, ['http://127.0.0.1:4'], 'with --allow-private', 2],
    [{}, ['nonsense'], 'This is not a URL.', 2],
  ])('%j %j: %s', async (env, args, sentence, exitCode) => {
    const cwd = await directoryWith();
    const run = await runDrift(['doctor', ...args], { env: env as Record<string, string>, cwd });
    expect(run.exitCode).toBe(exitCode);
    expect(run.out.replaceAll(/\s+/g, ' ')).toContain(sentence.replaceAll(/\s+/g, ' '));
    expect(run.out).not.toContain('swordfish');
  });

  it('says what is wrong with the configuration, by its line', async () => {
    const cwd = await directoryWith({ 'drift.config.jsonc': '{\n "pairs": 3\n}' });
    const run = await runDrift(['doctor'], { cwd });
    expect(run.exitCode).toBe(2);
    expect(run.out).toContain('drift.config.jsonc:2 pairs: must be a list.');
  });
});

describe('baseline', () => {
  it('compares an environment with how it was', async () => {
    let cookie = 'sid=1; HttpOnly';
    const shop = await serve((_request, response) => {
      response.writeHead(200, { 'set-cookie': cookie }).end();
    });
    const cwd = await directoryWith();
    const ask = [shop.url, '--allow-private', '-H', 'Authorization: Bearer swordfish-4711'];
    const save = await runDrift(['baseline', 'save', ...ask, '--output', 'b.json'], { cwd });
    expect(save).toMatchObject({ exitCode: 0, error: '' });
    expect(await readFile(`${cwd}/b.json`, 'utf8')).not.toContain('swordfish');
    const compare = ['baseline', 'compare', ...ask, '--baseline', 'b.json'];
    expect((await runDrift(compare, { cwd })).exitCode).toBe(0);
    cookie = 'sid=1';
    const after = await runDrift(compare, { cwd });
    expect(after.exitCode).toBe(1);
    expect(after.out).toContain('CRITICAL  cookie-differs  now is weaker');
  });

  it('keeps nothing of what does not answer', async () => {
    const cwd = await directoryWith();
    const args = [
      'baseline',
      'save',
      'http://127.0.0.1:4',
      '--allow-private',
      '--output',
      'b.json',
    ];
    const run = await runDrift(args, { cwd });
    expect(run.exitCode).toBe(3);
    expect(run.error).toContain('Nothing is kept.');
    await expect(readFile(`${cwd}/b.json`)).rejects.toThrow();
  });
});
