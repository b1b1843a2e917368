import { maskSecrets } from '@env-drift/contracts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { usageError } from '../exit-error.ts';
import { pathsBelow, type FoundPaths } from './found-paths.ts';

/** More than an index may hold (sitemaps.org) would be no sitemap of one site. */
const MOST_SITEMAPS = 500;

/**
 * The URLs of a sitemap, and of those that an index names, where they are of the same origin.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @throws ExitError
 */
export async function readSitemap(
  text: string,
  place: string,
  bases: readonly string[],
  fetchText: (url: string) => Promise<string>,
): Promise<FoundPaths> {
  const { urls, sitemaps } = locationsIn(text, place);
  const own = sitemaps.filter((url) => isSameOrigin(url, place)).slice(0, MOST_SITEMAPS);
  const notes =
    own.length < sitemaps.length
      ? [`${sitemaps.length - own.length} sitemaps of ${maskSecrets(place)} are elsewhere.`]
      : [];
  for (const url of own) urls.push(...locationsIn(await fetchText(url), url).urls);
  const found = pathsBelow(urls, bases, 'the sitemap');
  return { paths: found.paths, notes: [...notes, ...found.notes] };
}

function locationsIn(text: string, place: string): { urls: string[]; sitemaps: string[] } {
  const shown = maskSecrets(place);
  if (XMLValidator.validate(text) !== true) throw usageError(`The sitemap ${shown} is no XML.`);
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  const { urlset, sitemapindex } = parser.parse(text) as {
    urlset?: { url?: { loc?: unknown }[] };
    sitemapindex?: { sitemap?: { loc?: unknown }[] };
  };
  if (urlset === undefined && sitemapindex === undefined) {
    throw usageError(`${shown} is no sitemap: it holds neither a urlset nor a sitemapindex.`);
  }
  const read = (list: { loc?: unknown }[] | undefined) =>
    (list ?? []).map(({ loc }) => String(loc).trim());
  return { urls: read(urlset?.url), sitemaps: read(sitemapindex?.sitemap) };
}

const isSameOrigin = (url: string, place: string) =>
  URL.canParse(url) && URL.canParse(place) && new URL(url).origin === new URL(place).origin;
