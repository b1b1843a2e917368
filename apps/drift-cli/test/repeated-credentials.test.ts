import { readFile, readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve, type Origin } from './support/serve.ts';

const TOKEN = 'swordfish-4711';
const FORMATS = ['json', 'sarif', 'junit', 'markdown', 'html', 'text'];
const everyFormat = [...FORMATS.flatMap((name) => ['--format', name]), '--output', 'out/'];

/** All that a run has shown and written. */
async function textsOf({ out, error }: { out: string; error: string }, cwd: string) {
  const names = await readdir(`${cwd}/out`);
  expect(names).toHaveLength(FORMATS.length);
  const files = await Promise.all(names.map((name) => readFile(`${cwd}/out/${name}`, 'utf8')));
  return [out, error, ...files].join('\n');
}

/** Two sides behind which one server remembers what it was told: the right one answers once the left has heard it. */
async function shared(): Promise<{ left: Origin; right: Origin }> {
  const told = Promise.withResolvers<string>();
  const left = await serve(({ headers }, response) => {
    told.resolve(String(headers['x-key']));
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Shop</title>');
  });
  const right = await serve((_request, response) => {
    void told.promise.then((key) => {
      response.writeHead(200, { 'content-type': 'text/html', link: `</a?of=${key}>; rel=next` });
      response.end(`<title>${key}</title>`);
    });
  });
  return { left, right };
}

it('what one side was told and the other repeats is shown nowhere', async () => {
  const { left, right } = await shared();
  const cwd = await directoryWith();
  const sides = ['compare', left.url, right.url, '--allow-private'];
  const options = ['--left-header', `X-Key: ${TOKEN}`, '--explain', ...everyFormat];
  // Out of the environment, so that it is one.
  const args = options.map((each) => each.replace(TOKEN, '${KEY}'));
  const run = await runDrift([...sides, ...args], { cwd, env: { KEY: TOKEN } });
  expect(run).toMatchObject({ exitCode: 0, error: '' });
  expect(left.asked[0]!.headers['x-key']).toBe(TOKEN);
  const texts = await textsOf(run, cwd);
  expect(texts).not.toContain(TOKEN);
  expect(texts).toContain('a?of=***');
});

it('nor by a suite', async () => {
  const { left, right } = await shared();
  const pair = { left: { url: left.url, headers: { 'X-Key': '${KEY}' } }, right };
  const config = { pairs: [{ ...pair, right: { url: right.url } }], paths: ['/'] };
  const cwd = await directoryWith({
    'drift.config.jsonc': JSON.stringify({ ...config, allowPrivate: true }),
  });
  const run = await runDrift(['suite', ...everyFormat], { cwd, env: { KEY: TOKEN } });
  expect(run.exitCode).toBe(0);
  const texts = await textsOf(run, cwd);
  expect(texts).not.toContain(TOKEN);
  expect(texts).toContain('a?of=***');
});

it('nor by what a browser has recorded of the other side', async () => {
  const left = await answer({});
  const request = { method: 'GET', url: 'https://shop.example/', headers: [], httpVersion: '' };
  const headers = [{ name: 'link', value: `</a?of=${TOKEN}>; rel=next` }];
  const content = { size: -1, mimeType: 'text/html' };
  const response = { status: 200, statusText: '', headers, cookies: [], content };
  const entry = { startedDateTime: '2026-11-20T10:00:00Z', time: 9, request, response };
  const har = { log: { version: '1.2', creator: { name: 'x' }, entries: [entry] } };
  const cwd = await directoryWith({ 'right.har': JSON.stringify(har) });
  const sides = ['compare', left.url, '--har-right', 'right.har', '--allow-private'];
  const run = await runDrift([...sides, '--left-header', `X-Key: \${KEY}`, ...everyFormat], {
    cwd,
    env: { KEY: TOKEN },
  });
  expect(run.error).toBe('');
  const texts = await textsOf(run, cwd);
  expect(texts).not.toContain(TOKEN);
  expect(texts).toContain('a?of=***');
});

it.each<[string, (told: string) => { title?: string; location?: string }]>([
  ['a title', (told) => ({ title: `${'x'.repeat(290)}${told}` })],
  ['a Location', (told) => ({ location: `/${'x'.repeat(8_185)}${told}` })],
])('nor is the half of it that stands before the cut of %s', async (_, repeat) => {
  const left = await serve(({ headers }, response) => {
    const { title = '', location } = repeat(headers.authorization!);
    response.writeHead(location ? 302 : 200, {
      'content-type': 'text/html',
      ...(location && { location }),
    });
    response.end(`<title>${title}</title>`);
  });
  const right = await answer({});
  const cwd = await directoryWith();
  const header = ['--left-header', `Authorization: Bearer ${TOKEN}`];
  const args = ['compare', left.url, right.url, '--allow-private', ...header, ...everyFormat];
  const texts = await textsOf(await runDrift(args, { cwd }), cwd);
  expect(texts).toMatch(/x{9}\*/);
  expect(texts).not.toMatch(/x(?:Bearer|sword|s\b)/);
});
