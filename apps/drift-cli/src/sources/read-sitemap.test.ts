import { expect, it } from 'vitest';
import { readSitemap } from './read-sitemap.ts';

const COUNT = 200_000;

it('an index may name a sitemap with more URLs than a function takes arguments', async () => {
  const pages = Array.from(
    { length: COUNT },
    (_, n) => `<url><loc>https://a.example/${n}</loc></url>`,
  );
  const texts: Record<string, string> = {
    '/index.xml':
      '<sitemapindex><sitemap><loc>https://a.example/all.xml</loc></sitemap></sitemapindex>',
    '/all.xml': `<urlset>${pages.join('')}</urlset>`,
  };
  const get = async (url: string) => ({ text: texts[new URL(url).pathname]!, place: url });
  const found = await readSitemap('https://a.example/index.xml', ['https://a.example'], get);
  expect(found.paths).toHaveLength(COUNT);
  expect(found.notes).toEqual([]);
}, 30_000);
