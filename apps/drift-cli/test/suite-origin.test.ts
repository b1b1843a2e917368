import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, type Origin } from './support/serve.ts';

/** A place that nobody configured, and what would lead there if a path could name a host. */
const pathTo = ({ url }: Origin) => `//${new URL(url).host}/x`;

const asHar = (url: string) =>
  JSON.stringify({
    log: { entries: [{ request: { method: 'GET', url, headers: [] }, response: { status: 200 } }] },
  });

it.each<[string, (path: string, base: string) => Record<string, string>, string[]]>([
  ['--path', () => ({}), ['--path', 'PATH']],
  ['a list', (path) => ({ 'l.txt': `${path}\n` }), ['--list', 'l.txt']],
  ['a sitemap', (path, base) => ({ 's.xml': sitemapOf(`${base}${path}`) }), ['--sitemap', 's.xml']],
  [
    'an OpenAPI document',
    (path) => ({ 'o.json': JSON.stringify({ openapi: '3.1.0', paths: { [path]: { get: {} } } }) }),
    ['--openapi', 'o.json'],
  ],
  ['a recording', (path, base) => ({ 'v.har': asHar(`${base}${path}`) }), ['--har', 'v.har']],
])(
  'a path of %s that begins with // stays on the side, and so do credentials',
  async (_, files, options) => {
    const [left, right, elsewhere] = await Promise.all([answer({}), answer({}), answer({})]);
    const path = pathTo(elsewhere);
    const cwd = await directoryWith(files(path, right.url));
    const sides = ['--left', left.url, '--right', right.url, '--allow-private'];
    const named = options.map((each) => (each === 'PATH' ? path : each));
    const env = { DRIFT_HEADER: 'Authorization: Bearer swordfish-4711' };
    const run = await runDrift(['suite', ...sides, ...named], { cwd, env });
    expect(run.exitCode, run.error).toBe(0);
    expect(elsewhere.asked).toEqual([]);
    for (const { asked } of [left, right]) {
      expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
        [path, 'Bearer swordfish-4711'],
      ]);
    }
  },
);

const sitemapOf = (url: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${url}</loc></url></urlset>`;

it('what --left names gets the credentials of the left side of the first pair, as the help says', async () => {
  const [left, right, typed] = await Promise.all([answer({}), answer({}), answer({})]);
  const headers = { Authorization: 'Bearer ${STAGING}' };
  const config = {
    pairs: [{ left: { url: left.url, headers }, right: { url: right.url } }],
    paths: ['/'],
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  const env = { STAGING: 'swordfish-4711' };
  const run = await runDrift(['suite', 'drift.config.jsonc', '--left', typed.url], { cwd, env });
  expect(run.exitCode, run.error).toBe(0);
  expect(left.asked).toEqual([]);
  expect(typed.asked[0]!.headers.authorization).toBe('Bearer swordfish-4711');
  expect(right.asked[0]!.headers.authorization).toBeUndefined();
  const help = (await runDrift(['suite', '--help'])).out.replace(/\s+/g, ' ');
  expect(help).toContain('asked with the fields of that side of the first pair, credentials too');
});

it('a path of a configuration that begins with // stays on the side', async () => {
  const [left, right, elsewhere] = await Promise.all([answer({}), answer({}), answer({})]);
  const config = {
    pairs: [{ left: { url: left.url }, right: { url: `${right.url}/app` } }],
    paths: [pathTo(elsewhere)],
    allowPrivate: true,
    rules: { 'timing-differs': 'off' },
  };
  const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
  expect((await runDrift(['suite'], { cwd })).exitCode).toBe(0);
  expect(elsewhere.asked).toEqual([]);
  expect(left.asked.map(({ url }) => url)).toEqual([pathTo(elsewhere)]);
  expect(right.asked.map(({ url }) => url)).toEqual([`/app${pathTo(elsewhere)}`]);
});
