import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readFile, readdir } from 'node:fs/promises';
import type { Report } from '../src/report/report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

const TOKEN = 'swordfish-4711';
const bearer = `Bearer ${TOKEN}`;

/** Repeats what it was told wherever it can, as a careless server does. */
const echo = () =>
  serve(({ headers }, response) => {
    const told = headers.authorization ?? '';
    response.writeHead(200, {
      'content-type': 'text/html',
      'x-echo': told,
      link: `</a?who=${encodeURIComponent(told)}>; rel=next`,
      'cache-control': told ? 'no-store' : 'public',
    });
    response.end(`<title>${told}</title>`);
  });

it.each([
  ['as an option', ['--left-header', `Authorization: ${bearer}`], {}],
  ['out of a variable', ['--left-header', 'Authorization: Bearer ${STAGING}'], { STAGING: TOKEN }],
  ['as a variable', [], { DRIFT_LEFT_HEADER: `Authorization: ${bearer}` }],
])('given %s: sent to its side alone, and shown and kept nowhere', async (_, options, env) => {
  const [left, right] = await Promise.all([echo(), echo()]);
  const cwd = await directoryWith();
  const formats = ['json', 'sarif', 'junit', 'markdown', 'html', 'text'];
  const run = await runDrift(
    [
      ...['compare', left.url, right.url, '--allow-private', '--explain', ...options],
      ...formats.flatMap((format) => ['--format', format]),
      ...['--output', 'out/'],
    ],
    { env: env as unknown as Record<string, string>, cwd },
  );
  expect(run.error).toBe('');
  expect(left.asked.map(({ headers }) => headers.authorization)).toEqual([bearer]);
  expect(right.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  const written = await readdir(`${cwd}/out`);
  expect(written).toHaveLength(formats.length);
  const texts = await Promise.all(written.map((name) => readFile(`${cwd}/out/${name}`, 'utf8')));
  expect([run.out, ...texts].filter((text) => text.includes(TOKEN))).toEqual([]);
  expect(run.out).toContain('asked with authorization, which is shown nowhere');
});

it.each([
  ['short', 'x7-q'],
  ['of one character', 'q'],
  ['with what a URL encodes', 'sword/fish+47'],
])('a credential that is %s is repeated by no report, however it is written', async (_, secret) => {
  const lower = encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase());
  const forms = [secret, lower, secret.toUpperCase(), Buffer.from(secret).toString('base64')];
  const hashes = forms.map((form) => createHash('sha256').update(form).digest('hex'));
  const left = await serve(({ headers }, response) => {
    const [told, ...others] = headers['x-key'] === undefined ? [] : [...forms, ...hashes];
    response.writeHead(200, {
      'content-type': 'text/plain',
      'x-echo': told ?? '',
      link: `</a?who=${others.join('&who=')}>; rel=next`,
    });
    response.end(told);
  });
  const right = await answer({});
  const cwd = await directoryWith();
  const args = ['compare', left.url, right.url, '--allow-private', '--format', 'json'];
  const run = await runDrift([...args, '--output', 'r.json'], {
    cwd,
    env: { DRIFT_LEFT_HEADER: `X-Key: ${secret}` },
  });
  expect(left.asked[0]!.headers['x-key']).toBe(secret);
  const { comparisons } = JSON.parse(await readFile(`${cwd}/r.json`, 'utf8')) as Report;
  const seen = JSON.stringify(comparisons[0]!.left.envelope!.response);
  for (const hash of hashes) expect(seen).not.toContain(hash.slice(0, 16));
  for (const form of forms.filter(({ length }) => length > 2)) expect(seen).not.toContain(form);
  expect(run.out).toContain('asked with x-key, which is shown nowhere');
});

it('is sent to both sides with --header, each its own', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const options = ['-H', 'Cookie: session=abcdefgh', '--right-header', 'Cookie: session=ijklmnop'];
  await runDrift(['compare', left.url, right.url, '--allow-private', ...options]);
  expect(left.asked[0]!.headers.cookie).toBe('session=abcdefgh');
  expect(right.asked[0]!.headers.cookie).toBe('session=ijklmnop');
});

it('goes along within the origin, and never after a redirect to another, even where that leads back', async () => {
  const [away, right] = await Promise.all([
    serve(({ url }, response) => {
      response.writeHead(302, { location: `${left.url}${url === '/hop' ? '/back' : '/'}` }).end();
    }),
    answer({}),
  ]);
  const left = await serve(({ url }, response) => {
    const next = { '/': '/own', '/own': `${away.url}/hop` }[url ?? ''];
    response.writeHead(next ? 302 : 200, next ? { location: next } : {}).end();
  });
  const options = [
    '--left-header',
    `Authorization: ${bearer}`,
    '--allow-target',
    new URL(away.url).host,
  ];
  const run = await runDrift(['compare', `${left.url}/`, right.url, '--allow-private', ...options]);
  expect(left.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/', bearer],
    ['/own', bearer],
    ['/back', undefined],
  ]);
  expect(away.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(run.out).toContain(`not sent on to ${away.url}: that is another origin`);
});

it('is no part of a preflight, as in a browser', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const options = ['-H', `Authorization: ${bearer}`, '--preflight', 'https://app.example'];
  await runDrift(['compare', left.url, right.url, '--allow-private', ...options]);
  const [asked, preflight] = left.asked;
  expect(asked!.headers.authorization).toBe(bearer);
  expect(preflight).toMatchObject({ method: 'OPTIONS' });
  expect(preflight!.headers.authorization).toBeUndefined();
});

it.each([
  [['-H', `Authorization ${TOKEN}`], {}, '--header needs a name and a value'],
  [['-H', 'Authorization: Bearer ${NOT_SET}'], {}, 'from the variable NOT_SET, which is not set'],
  [['-H', `Authorization: ${TOKEN}\u00e9`], {}, 'may hold visible ASCII characters only'],
  [['-H', `Host: ${TOKEN}`], {}, 'host belongs to the connection'],
  [[], { DRIFT_HEADER: TOKEN }, 'DRIFT_HEADER needs a name and a value'],
])('what is wrong with %j %j is told without its value', async (options, env, sentence) => {
  const args = ['compare', 'https://a.example', 'https://b.example', ...options];
  const run = await runDrift(args, { env: env as unknown as Record<string, string> });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain(TOKEN);
});
