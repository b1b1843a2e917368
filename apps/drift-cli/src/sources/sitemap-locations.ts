import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { usageError } from '../exit-error.ts';

/** What a sitemap names: pages, or where it is an index, further sitemaps. */
export interface Locations {
  urls: string[];
  sitemaps: string[];
}

/**
 * What stands in a sitemap, under whatever prefix of its namespace. No entity is taken from outside or from
 * entities, and a text that entities would make endless is refused, as is one without an end of nesting.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @param shown as it is told, secrets masked
 * @throws ExitError
 */
export function locationsIn(text: string, shown: string): Locations {
  const { urlset, sitemapindex } = parse(text, shown);
  if (urlset === undefined && sitemapindex === undefined) {
    throw usageError(`${shown} is no sitemap: it holds neither a urlset nor a sitemapindex.`);
  }
  return { urls: read(urlset?.url), sitemaps: read(sitemapindex?.sitemap) };
}

interface Entry {
  /** Several where it is badly made. */
  loc?: string | string[];
}

interface Tree {
  urlset?: { url?: Entry[] };
  sitemapindex?: { sitemap?: Entry[] };
}

const read = (entries: readonly Entry[] | undefined): string[] =>
  (entries ?? []).flatMap(({ loc }) => [loc ?? []].flat()).map((url) => url.trim());

function parse(text: string, shown: string): Tree {
  try {
    if (XMLValidator.validate(text) === true) {
      return new XMLParser({
        isArray: (name) => name === 'url' || name === 'sitemap',
        removeNSPrefix: true,
        parseTagValue: false,
        // `&#38;`, too.
        htmlEntities: true,
      }).parse(text) as Tree;
    }
  } catch {
    // What it refuses to read is no more of a sitemap than what it cannot read.
  }
  throw usageError(`The sitemap ${shown} is no XML that can be read.`);
}
