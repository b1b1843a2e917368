import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

const sides = (url: string) => ['suite', '--left', url, '--right', url, '--allow-private'];
const DOCUMENT = '{"openapi":"3.1.0","paths":{"/a":{"get":{}}}}';

it.each(['--sitemap', '--openapi'])('%s follows no redirect to a private place', async (option) => {
  const [shop, inner] = await Promise.all([answer({}), answer({}, DOCUMENT)]);
  const outer = await serve((_request, response) => {
    response.writeHead(302, { location: `${inner.url}/secret` }).end();
  });
  const run = await runDrift([...sides(shop.url), option, `${outer.url}/doc`]);
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain('only public hosts are probed');
  expect(inner.asked).toEqual([]);
});

it('a redirect to what is allowed is followed, within a limit', async () => {
  const shop = await answer({});
  const own = await serve(({ url }, response) => {
    if (url === '/new') response.end(DOCUMENT);
    else response.writeHead(302, { location: url === '/old' ? 'new' : url! }).end();
  });
  const run = await runDrift([...sides(shop.url), '--openapi', `${own.url}/old`]);
  expect(run.exitCode, run.error).toBe(0);
  expect(shop.asked.map(({ url }) => url)).toEqual(['/a', '/a']);
  const round = await runDrift([...sides(shop.url), '--openapi', `${own.url}/round`]);
  expect(round).toMatchObject({ exitCode: 2 });
  expect(round.error).toContain('It redirects more than 20 times.');
});

it('a name is judged by the addresses that it has', async () => {
  const shop = await answer({});
  const inner = await answer({}, DOCUMENT);
  const port = new URL(inner.url).port;
  const config = {
    pairs: [{ left: { url: shop.url }, right: { url: shop.url } }],
    from: { openapi: `http://localhost:${port}/` },
    allowTargets: [new URL(shop.url).host],
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  const run = await runDrift(['suite'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(inner.asked).toEqual([]);
});

it
  .skipIf(process.platform !== 'linux')
  .each([
    [['--output', '/proc/x/y']],
    [['--output', '/etc/passwd/x']],
    [['--format', 'json,html', '--output', '/etc/passwd/x']],
    [['--resume', '/etc/passwd/x']],
    [['--resume', '/proc/x/y']],
  ])('%j cannot be written, which is said at once', async (options) => {
  const shop = await answer({});
  const run = await runDrift([...sides(shop.url), '--path', '/', ...options]);
  expect(run.exitCode).toBe(2);
  expect(run.error).toMatch(/^--(output|resume) \S+ cannot be written: /);
  expect(shop.asked).toEqual([]);
});
