import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve, type Origin } from './support/serve.ts';

const configFor = (left: Origin, right: Origin, more: object = {}) =>
  `{\n  // two servers of a test\n  "pairs": [{ "left": { "url": "${left.url}" }, "right": { "url": "${right.url}" } }],\n${JSON.stringify(
    { allowPrivate: true, rules: { 'timing-differs': 'off' }, ...more },
  ).slice(1)}`;

const readReport = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Report;
const asJson = ['--format', 'json', '--output', 'r.json'];

/** Loses `HttpOnly` everywhere, and everything below /gone. */
const worse = () =>
  serve(({ url }, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'sid=1' };
    response.writeHead(url?.startsWith('/gone') ? 404 : 200, headers).end();
  });

it('tells what drifts on many paths once, with its paths', async () => {
  const [left, right] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }, ''),
    worse(),
  ]);
  const paths = ['/', '/a', '/b', '/c', '/d', '/e', '/gone'];
  const cwd = await directoryWith({ 'drift.config.jsonc': configFor(left, right, { paths }) });
  const run = await runDrift(['suite', ...asJson], { cwd });
  expect(run.exitCode).toBe(1);
  expect(run.out).toContain('on 7 of 7 requests');
  expect(run.out.match(/cookie-differs/g)).toHaveLength(1);
  expect(run.out).toContain('on 6 of 7 requests: /, /a, /b, /c, /d and 1 more');
  expect(run.error).toContain('7/7 compared, 7 with drift, 0 inconclusive');
  const report = await readReport(`${cwd}/r.json`);
  expect(report.comparisons.map(({ name }) => name)).toEqual(paths);
  expect(report.findings.find(({ code }) => code === 'status-differs')?.comparisons).toEqual([6]);
  expect(report.comparisons[0]!.left.envelope).toBeUndefined();
});

it('asks with the options of a path, and with headers of a side out of the environment', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const config = JSON.stringify({
    pairs: [
      {
        left: { url: `${left.url}/app/`, headers: { Authorization: 'Bearer ${STAGING}' } },
        right: { url: `${right.url}/app` },
      },
    ],
    paths: [{ path: '/x?y=1', method: 'HEAD', headers: { 'Accept-Language': 'de' } }],
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
  });
  const cwd = await directoryWith({ 'drift.config.jsonc': config });
  const run = await runDrift(['suite'], { cwd, env: { STAGING: 'swordfish-4711' } });
  expect(run.exitCode).toBe(0);
  expect(left.asked).toMatchObject([
    { url: '/app/x?y=1', method: 'HEAD', headers: { authorization: 'Bearer swordfish-4711' } },
  ]);
  expect(right.asked).toMatchObject([{ url: '/app/x?y=1', headers: { 'accept-language': 'de' } }]);
  expect(right.asked[0]!.headers.authorization).toBeUndefined();
});

describe('paths come', () => {
  const collect = async (files: Record<string, string>, options: string[]) => {
    const [left, right] = await Promise.all([answer({}), answer({})]);
    const cwd = await directoryWith(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, text.replaceAll('RIGHT', right.url)]),
      ),
    );
    const args = ['suite', '--left', left.url, '--right', right.url, '--allow-private', ...options];
    const run = await runDrift(args, { cwd });
    expect(run.exitCode, run.error).toBe(0);
    return { asked: left.asked.map(({ url }) => url).sort(), error: run.error };
  };

  it('from a list', async () => {
    const list = '# ours\n/a\nb # remark\n\nRIGHT/c?d=1\nhttps://other.example/x\n';
    const { asked, error } = await collect({ 'paths.txt': list }, ['--list', 'paths.txt']);
    expect(asked).toEqual(['/a', '/b', '/c?d=1']);
    expect(error).toContain('1 of 2 URLs of the list are on another host.');
  });

  it('from a sitemap', async () => {
    const sitemap =
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>RIGHT/</loc></url><url><loc>RIGHT/a?b=1&amp;c=2</loc></url></urlset>';
    const { asked } = await collect({ 'sitemap.xml': sitemap }, ['--sitemap', 'sitemap.xml']);
    expect(asked).toEqual(['/', '/a?b=1&c=2']);
  });

  it('from the GET operations of an OpenAPI document', async () => {
    const yaml = `openapi: 3.1.0
paths:
  /pets: { get: {}, post: {} }
  /pets/{id}:
    parameters: [{ $ref: '#/components/parameters/id' }]
    get: { parameters: [{ name: full, in: query, required: true, schema: { default: true } }] }
  /owners/{id}: { get: { parameters: [{ name: id, in: path, required: true }] } }
  /orders: { post: {} }
  /shops: { $ref: '#/x-items/shops' }
  /far: { $ref: 'other.yaml#/far' }
  /near/{id}: { get: { parameters: [{ $ref: 'other.yaml#/id' }] } }
  /round/{id}: { get: { parameters: [{ $ref: '#/components/parameters/round' }] } }
x-items: { shops: { get: { parameters: [{ $ref: '#/components/parameters/shop' }] } } }
components: { parameters: { id: { name: id, in: path, required: true, example: 'a b' }, shop: { $ref: '#/components/parameters/q' }, q: { name: q, in: query, required: true, example: 1 }, round: { $ref: '#/components/parameters/round' } } }
`;
    const { asked, error } = await collect({ 'api.yaml': yaml }, ['--openapi', 'api.yaml']);
    expect(asked).toEqual(['/pets', '/pets/a%20b?full=true', '/shops?q=1']);
    expect(error).toContain('/far is left out: it refers to what is not in the document.');
    for (const path of ['/near/{id}', '/round/{id}']) {
      expect(error).toContain(`GET ${path} is left out: a parameter refers to what is not in`);
    }
    expect(error).toContain('GET /owners/{id} is left out: a parameter has no example.');
  });

  it('from a recording', async () => {
    const entry = (method: string, url: string) => ({
      request: { method, url, headers: [] },
      response: { status: 200 },
    });
    const entries = [
      entry('GET', 'RIGHT/'),
      entry('POST', 'RIGHT/b'),
      entry('GET', 'https://cdn.example/x.js'),
    ];
    const har = JSON.stringify({ log: { entries } });
    const { asked } = await collect({ 'visit.har': har }, ['--har', 'visit.har']);
    expect(asked).toEqual(['/']);
  });
});

it('asks again what was too busy, and nothing else', async () => {
  let count = 0;
  const busy = await serve((_request, response) => {
    response.writeHead(++count === 1 ? 503 : 200, { 'content-type': 'text/plain' }).end('a');
  });
  const left = await answer({ 'content-type': 'text/plain' }, 'a');
  const args = ['suite', '--left', left.url, '--right', busy.url, '--path', '/', '--allow-private'];
  expect((await runDrift(args)).exitCode).toBe(0);
  expect([left.asked.length, busy.asked.length]).toEqual([1, 2]);
});

it('ten thousand paths of which a hundred fail: all are compared, and each failure is told', async () => {
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    const status = /00$/.test(url ?? '') ? 500 : 200;
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const list = Array.from({ length: 10_000 }, (_, index) => `/p${index + 1}`).join('\n');
  const cwd = await directoryWith({ 'list.txt': list });
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const args = ['suite', ...sides, '--list', 'list.txt', '--retries', '0', ...asJson];
  const run = await runDrift(args, { cwd });
  expect(run.exitCode, run.error).toBe(1);
  const { totals, findings, comparisons } = await readReport(`${cwd}/r.json`);
  expect(totals.comparisons).toBe(10_000);
  const failing = findings.find(({ code }) => code === 'status-differs')!;
  expect(failing.comparisons.map((index) => comparisons[index]!.name)).toEqual(
    Array.from({ length: 100 }, (_, index) => `/p${(index + 1) * 100}`),
  );
  // In whatever thread, and over whichever connection: once each.
  expect(right.asked).toHaveLength(10_000);
});

it('many paths, stopped by Ctrl-C: the next run asks for the rest, and only for that', async () => {
  let isSlow = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isSlow && url === '/p150') return;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const list = Array.from({ length: 300 }, (_, index) => `/p${index}`).join('\n');
  const cwd = await directoryWith({ 'list.txt': list });
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const args = ['suite', ...sides, '--list', 'list.txt', '--resume', 'state.jsonl', ...asJson];
  const first = await runDrift(args, {
    cwd,
    whileRunning: (child) => {
      const timer = setInterval(() => {
        if (right.asked.length < 300) return;
        clearInterval(timer);
        child.kill('SIGINT');
      }, 20);
    },
  });
  expect(first.exitCode).toBe(130);
  const part = await readReport(`${cwd}/r.json`);
  expect(part).toMatchObject({ interrupted: true });
  expect(part.comparisons.some(({ name }) => name === '/p150')).toBe(false);
  isSlow = false;
  const before = right.asked.length;
  expect((await runDrift(args, { cwd })).exitCode).toBe(0);
  expect((await readReport(`${cwd}/r.json`)).comparisons).toHaveLength(300);
  expect(right.asked.length - before).toBe(300 - part.comparisons.length);
});

it('keeps to the rate of a host', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const paths = ['/a', '/b', '/c', '/d'].flatMap((path) => ['--path', path]);
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const startedAt = performance.now();
  await runDrift(['suite', ...sides, ...paths, '--rate', '5', '--concurrency', '4']);
  expect(performance.now() - startedAt).toBeGreaterThan(600);
});

it('stopped by Ctrl-C: a part is written, and the next run goes on from it', async () => {
  let isSlow = true;
  const left = await answer({});
  const right = await serve(({ url }, response) => {
    if (isSlow && url === '/c') return;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<title>Shop</title>');
  });
  const cwd = await directoryWith({
    'drift.config.jsonc': configFor(left, right, {
      paths: ['/a', '/b', '/c', '/d'],
      concurrency: 1,
    }),
  });
  const args = ['suite', '--resume', 'state.jsonl', ...asJson];
  const first = await runDrift(args, {
    cwd,
    whileRunning: (child) => {
      const timer = setInterval(() => {
        if (!right.asked.some(({ url }) => url === '/c')) return;
        clearInterval(timer);
        child.kill('SIGINT');
      }, 20);
    },
  });
  expect(first.exitCode).toBe(130);
  expect(await readReport(`${cwd}/r.json`)).toMatchObject({
    interrupted: true,
    comparisons: [{ name: '/a' }, { name: '/b' }],
  });
  isSlow = false;
  expect((await runDrift(args, { cwd })).exitCode).toBe(0);
  expect((await readReport(`${cwd}/r.json`)).comparisons).toHaveLength(4);
  expect(left.asked.map(({ url }) => url)).toEqual(['/a', '/b', '/c', '/c', '/d']);
  await expect(readFile(`${cwd}/state.jsonl`)).rejects.toThrow();
});

it('an accepted finding no longer counts, until its day', async () => {
  const [left, right] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }, ''),
    worse(),
  ]);
  const cwd = await directoryWith({
    'drift.config.jsonc': configFor(left, right, { paths: ['/'] }),
  });
  expect((await runDrift(['suite', ...asJson], { cwd })).exitCode).toBe(1);
  const accept = (...more: string[]) =>
    runDrift(['accept', 'cookie-differs', 'status-differs', '--from', 'r.json', ...more], { cwd });
  expect((await accept('--reason', 'x')).error).toContain(
    'r.json has no finding "status-differs".',
  );
  const args = ['accept', 'cookie-differs', '--from', 'r.json', '--reason'];
  expect(
    (await runDrift([...args, 'Ends with v2', '--until', '2020-01-01'], { cwd })).error,
  ).toContain('is over');
  expect(
    (await runDrift([...args, 'Ends with v2', '--until', '2099-01-01'], { cwd })).exitCode,
  ).toBe(0);
  expect(
    (await runDrift([...args, 'Ends with v3', '--until', '2099-02-01'], { cwd })).exitCode,
  ).toBe(0);
  const file = await readFile(`${cwd}/drift.accepted.jsonc`, 'utf8');
  expect(file).toContain('// Findings that are lived with');
  expect(file).not.toContain('v2');
  expect((await runDrift(['suite', '--fail-on', 'critical'], { cwd })).exitCode).toBe(0);
});

it.each([
  ['{ "pairs": [] }', 'drift.config.jsonc:1 pairs: must hold at least one pair.'],
  [
    '{\n "pears": [],\n "pairs": 3\n}',
    'drift.config.jsonc:2 pears: is not a known field. Did you mean "pairs"?',
  ],
  [
    '{\n "pairs": [\n  { "left": { "url": "https://a.example" },\n    "right": { "link": "x" } }\n ]\n}',
    'drift.config.jsonc:4 pairs.0.right.url: is missing.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "rules": { "cookie-difers": "off" } }',
    'drift.config.jsonc:2 There is no rule "cookie-difers". Did you mean "cookie-differs"?',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }] }',
    'There is nothing to compare: no paths are given.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "failOn": "warning" }',
    'drift.config.jsonc:2 failOn: must be critical, warn, info or never.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "ignore": [\n { "code": "vary-differs", "reason": "x", "until": "2026-13-45" }] }',
    'drift.config.jsonc:3 ignore.0.until: must be a day such as 2027-03-31, or a time in milliseconds.',
  ],
])('the configuration %j is refused by its line', async (text, sentence) => {
  const cwd = await directoryWith({ 'drift.config.jsonc': text });
  const run = await runDrift(['suite'], { cwd });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
});

it('reads a configuration in TypeScript, where Node does', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const cwd = await directoryWith({
    'drift.config.ts': `const url: string = '${left.url}';\nexport default { pairs: [{ left: { url }, right: { url: '${right.url}' } }], paths: ['/'], allowPrivate: true, rules: { 'timing-differs': 'off' } };\n`,
  });
  expect(await runDrift(['suite', '--quiet'], { cwd })).toMatchObject({
    exitCode: 0,
    out: 'NO DRIFT\n',
  });
});
