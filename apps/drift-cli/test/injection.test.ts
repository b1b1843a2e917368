import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

const HOSTILE =
  '\n::error title=pwned::injected\n::add-mask::e\n##[add-mask]e\u001b[2J\u001b]0;owned\u0007\u009b2J\u202e\u0085';

/** What moves a cursor, ends or turns a line; or would be read as a command by the runner of a workflow. */
function expectInert(text: string) {
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(text).not.toMatch(/^\s*::(?:add-mask|error title=pwned)/m);
  expect(text).not.toContain('##[');
}

it('a note on a source holds nothing that a terminal or a runner obeys', async () => {
  const { url } = await answer({});
  const document = { paths: { '/a': { get: {} }, [HOSTILE]: { $ref: 'x' } } };
  const cwd = await directoryWith({ 'api.json': JSON.stringify(document) });
  const sides = ['--left', url, '--right', url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, '--openapi', 'api.json'], { cwd });
  expect(run.error).toContain('is left out');
  expectInert(run.error);
});

const base = { left: { url: 'https://a.example' }, right: { url: 'https://b.example' } };

it.each([
  ['a key', { pairs: [base], [HOSTILE]: 1 }],
  [
    'a name',
    { pairs: [{ ...base, name: `::error title=pwned::x${HOSTILE}` }, base], paths: ['/'] },
  ],
])('what is wrong with %s of a configuration is told in lines of our own', async (_, config) => {
  const broken = { ...config, headers: { 'bad name': 'x' } };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(broken) });
  const run = await runDrift(['suite'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.error).toMatch(/title=pwned/);
  expectInert(run.error);
});

it('the sentence of a server is told in a line of our own', async () => {
  const api = await serve((_request, response) => {
    const problem = { title: 'No', status: 422, detail: `::error title=pwned::x${HOSTILE}` };
    response.writeHead(422, { 'content-type': 'application/problem+json' });
    response.end(
      JSON.stringify({ type: 'about:blank', code: 'invalid', traceId: '1', ...problem }),
    );
  });
  const args = ['compare', 'https://a.example/', 'https://b.example/', '--server', api.url];
  const run = await runDrift(args);
  expect(run.exitCode).toBe(2);
  expect(run.error).toMatch(/title=pwned/);
  expectInert(run.error);
});

/** One side says what it likes in a field, as UTF-8, and in its title. */
function drifting() {
  const line = `::error title=pwned::x${HOSTILE.replaceAll('\n', ' ')}`;
  const server = line.replace(/[\0-\x1f]/g, '');
  return Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly', server: 'nginx' }),
    answer(
      { 'set-cookie': 'sid=1', server: Buffer.from(server).toString('latin1') },
      `<title>${line}</title>`,
    ),
  ]);
}

it.each(['text', 'github', 'markdown', 'html', 'json', 'sarif', 'junit'])(
  'a report as %s holds nothing that a terminal or a runner obeys',
  async (format) => {
    const [left, right] = await drifting();
    const run = await runDrift(
      ['compare', left.url, right.url, '--allow-private', '--format', format],
      { env: { COLUMNS: '40' } },
    );
    expect(run.exitCode, run.error).toBe(1);
    expect(run.out).toMatch(/title=pwned/);
    expectInert(run.out);
  },
);

it('json keeps what was said, letter for letter', async () => {
  const [left, right] = await drifting();
  const cwd = await directoryWith();
  const args = ['compare', left.url, right.url, '--allow-private', '--format', 'json'];
  await runDrift([...args, '--output', 'r.json'], { cwd });
  const text = await readFile(`${cwd}/r.json`, 'utf8');
  expectInert(text);
  expect(JSON.stringify(JSON.parse(text))).toContain('\u202e');
});
