import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve, type Origin } from './support/serve.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset ${NAMESPACE}>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
/** With declarations where they stand in XML: after that of the version. */
const declaring = (entities: string, sitemap: string) =>
  sitemap.replace('<urlset', `<!DOCTYPE urlset [${entities}]><urlset`);
const index = (...urls: string[]) =>
  `<sitemapindex ${NAMESPACE}>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;

/** A shop, and what a suite of a sitemap asks of it. */
async function shopWith(sitemap: (shop: Origin) => string | Uint8Array) {
  const shop = await answer({});
  const cwd = await directoryWith();
  await writeFile(`${cwd}/s.xml`, sitemap(shop));
  const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
  const run = await runDrift(['suite', ...sides, '--sitemap', 's.xml'], { cwd });
  return { run, paths: [...new Set(shop.asked.map(({ url }) => url))].sort() };
}

describe('is read', () => {
  it.each<[string, (url: string) => string | Uint8Array, string[]]>([
    ['as gzip', (url) => gzipSync(urlset(`${url}/a`)), ['/a']],
    ['with a byte order mark', (url) => `\uFEFF${urlset(`${url}/a`)}`, ['/a']],
    [
      'under a prefix, beside what belongs to other namespaces',
      (url) =>
        `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><s:url><s:loc>${url}/a</s:loc><image:image><image:loc>${url}/i.png</image:loc></image:image></s:url></s:urlset>`,
      ['/a'],
    ],
    [
      'with every spelling of an ampersand',
      (url) => urlset(`${url}/?a=1&amp;b=1`, `${url}/?a=2&#38;b=2`, `<![CDATA[${url}/?a=3&b=3]]>`),
      ['/?a=1&b=1', '/?a=2&b=2', '/?a=3&b=3'],
    ],
    [
      'with line ends, and entries that say nothing',
      (url) => urlset(`\n  ${url}/a\n`, '').replace('</urlset>', '<url/></urlset>'),
      ['/a'],
    ],
    [
      'with more entities than one text should have to expand',
      (url) =>
        urlset(
          ...Array.from({ length: 3_000 }, (_, i) => `${url}/?${'&amp;'.repeat(3)}a=${i % 2}`),
        ),
      ['/?&&&a=0', '/?&&&a=1'],
    ],
  ])('%s', async (_, sitemap, expected) => {
    const { run, paths } = await shopWith(({ url }) => sitemap(url));
    expect(run.exitCode, run.error).toBe(0);
    expect(paths).toEqual(expected);
  });
});

describe('is refused', () => {
  const LONG = `<!ENTITY a "${'a'.repeat(9_000)}">`;
  it.each<[string, string | Uint8Array, string]>([
    ['that is a page', '<!doctype html><p>Not found<br>', 'is no XML that can be read.'],
    [
      'that names a file',
      declaring('<!ENTITY a SYSTEM "file:///etc/passwd">', urlset('http://a/&a;')),
      'The sitemap s.xml is no XML that can be read.',
    ],
    ['that grows', declaring(LONG, urlset('&a;'.repeat(2_000))), 'is no XML that can be read.'],
    [
      'that never ends to nest',
      `<urlset>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</urlset>`,
      'is no XML that can be read.',
    ],
    ['that is a feed', '<rss><channel/></rss>', 's.xml is no sitemap: it holds neither'],
    [
      'that begins as gzip',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2),
      'The sitemap s.xml is broken: it begins as gzip, and is none.',
    ],
    [
      'that is larger than it seems',
      gzipSync(Buffer.alloc(51 * 1024 * 1024)),
      'The sitemap s.xml is larger than 50 MiB. Give a part of it.',
    ],
  ])('one %s', async (_, sitemap, sentence) => {
    const { run, paths } = await shopWith(() => sitemap);
    expect(run).toMatchObject({ exitCode: 2, out: '' });
    expect(run.error).toContain(sentence);
    expect(paths).toEqual([]);
  });
});

it('an entity that is made of entities stays as it is written', async () => {
  const entities = '<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">';
  const { paths } = await shopWith(({ url }) => declaring(entities, urlset(`${url}/&c;`)));
  expect(paths).toEqual(['/&c;']);
});

describe('an index', () => {
  /** Where the sitemap stands, and what it is. */
  const suiteOf = async (documents: (shop: Origin) => Record<string, string>) => {
    const shop: Origin = await serve(({ url = '' }, response) => {
      const document = documents(shop)[url];
      if (document?.startsWith('to ')) response.writeHead(301, { location: document.slice(3) });
      else response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(document ?? '<title>Shop</title>');
    });
    const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
    const run = await runDrift(['suite', ...sides, '--sitemap', `${shop.url}/index.xml`]);
    return { run, paths: [...new Set(shop.asked.map(({ url }) => url))] };
  };

  it('leads to its sitemaps, also through an index and a redirect', async () => {
    const { run, paths } = await suiteOf(({ url }) => ({
      '/index.xml': 'to /real/index.xml',
      '/real/index.xml': index(`${url}/1.xml`, `${url}/more.xml`, 'https://cdn.example/3.xml'),
      '/1.xml': urlset(`${url}/a`),
      '/more.xml': index(`${url}/2.xml`, `${url}/more.xml`),
      '/2.xml': urlset(`${url}/b`),
    }));
    expect(run.exitCode, run.error).toBe(0);
    expect(run.error).toContain('1 sitemaps of ');
    expect(paths.filter((path) => !path.endsWith('.xml'))).toEqual(['/a', '/b']);
    expect(paths.filter((path) => path === '/more.xml')).toHaveLength(1);
  });

  it('that was moved leads on from where it is now', async () => {
    const shop = await answer({});
    const moved: Origin = await serve(({ url }, response) => {
      response.end(url === '/1.xml' ? urlset(`${shop.url}/a`) : index(`${moved.url}/1.xml`));
    });
    const old = await serve((_request, response) => {
      response.writeHead(301, { location: `${moved.url}/index.xml` }).end();
    });
    const config = {
      pairs: [{ left: { url: shop.url }, right: { url: shop.url } }],
      from: { sitemap: `${old.url}/index.xml` },
      allowTargets: [old, moved, shop].map(({ url }) => new URL(url).host),
      rules: { 'timing-differs': 'off' },
    };
    const cwd = await directoryWith({ 'drift.config.jsonc': JSON.stringify(config) });
    const run = await runDrift(['suite'], { cwd });
    expect(run.exitCode, run.error).toBe(0);
    expect(shop.asked.map(({ url }) => url)).toEqual(['/a', '/a']);
  });

  it('that is a file leads to the sitemaps of a side', async () => {
    const shop: Origin = await serve(({ url }, response) => {
      response.end(url === '/1.xml' ? urlset(`${shop.url}/a`) : '');
    });
    const cwd = await directoryWith({ 'index.xml': index(`${shop.url}/1.xml`) });
    const sides = ['--left', shop.url, '--right', shop.url, '--allow-private'];
    await runDrift(['suite', ...sides, '--sitemap', 'index.xml'], { cwd });
    expect(shop.asked.map(({ url }) => url)).toEqual(['/1.xml', '/a', '/a']);
  });
});
