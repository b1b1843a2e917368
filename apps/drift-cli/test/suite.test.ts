import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { readReport } from './support/read-report.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

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
  const config = {
    pairs: [{ left: { url: left.url }, right: { url: right.url } }],
    paths,
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
  };
  const text = `// two servers of a test\n${JSON.stringify(config)}`;
  const cwd = await directoryWith({ 'drift.config.jsonc': text });
  const run = await runDrift(['suite', '--format', 'json', '--output', 'r.json'], { cwd });
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

it('keeps to the rate of a host', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const paths = ['/a', '/b', '/c', '/d'].flatMap((path) => ['--path', path]);
  const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
  const startedAt = performance.now();
  await runDrift(['suite', ...sides, ...paths, '--rate', '5', '--concurrency', '4']);
  expect(performance.now() - startedAt).toBeGreaterThan(600);
});

it('what is said to allow a place that a redirect leads to allows it', async () => {
  const login = await answer({});
  const moved = await serve((_request, response) =>
    response.writeHead(302, { location: `${login.url}/login` }).end(),
  );
  const sides = ['--left', moved.url, '--right', moved.url, '--path', '/', '--allow-private'];
  const refused = await runDrift(['suite', ...sides]);
  expect(refused.exitCode).toBe(3);
  const [, option, place] = /Allow it with\s+(--\S+)\s+(\S+:\d+)\./.exec(refused.out)!;
  expect(login.asked).toEqual([]);
  expect((await runDrift(['suite', ...sides, option!, place!])).exitCode).toBe(0);
  expect(login.asked).toHaveLength(2);
});
