import { maskSecrets } from '@env-drift/contracts';
import { MOST_REQUESTS } from '../suite/plan-requests.ts';
import type { FoundText } from './fetch-text.ts';
import { pathsBelow, type FoundPaths } from './found-paths.ts';
import { locationsIn } from './sitemap-locations.ts';

/** More than these would be no sitemaps of one site. */
const MOST_SITEMAPS = 500;

/**
 * The URLs of a sitemap, and of those that an index names, where they are of its own origin or of a side's.
 *
 * @throws ExitError
 */
export async function readSitemap(
  place: string,
  bases: readonly string[],
  fetchText: (url: string) => Promise<FoundText>,
): Promise<FoundPaths> {
  const first = await fetchText(place);
  const origins = new Set(
    [place, first.place, ...bases].flatMap((url) => URL.parse(url)?.origin ?? []),
  );
  const { urls, sitemaps } = locationsIn(first.text, maskSecrets(place));
  const waiting = new Set(sitemaps);
  let elsewhere = 0;
  let asked = 0;
  // A set is gone through with what is added on the way: an index may name an index.
  for (const each of waiting) {
    if (!origins.has(URL.parse(each)?.origin ?? '')) elsewhere++;
    else if (asked < MOST_SITEMAPS && urls.length <= MOST_REQUESTS) {
      asked++;
      const further = locationsIn((await fetchText(each)).text, maskSecrets(each));
      for (const url of further.urls) urls.push(url);
      for (const sitemap of further.sitemaps) waiting.add(sitemap);
    }
  }
  const unread = waiting.size - elsewhere - asked;
  const of = maskSecrets(place);
  const notes = [
    ...(elsewhere > 0 ? [`${elsewhere} sitemaps of ${of} are elsewhere.`] : []),
    ...(unread > 0 ? [`${unread} sitemaps of ${of} are not read: there are too many.`] : []),
  ];
  const found = pathsBelow(urls, bases, 'the sitemap');
  return { paths: found.paths, notes: [...notes, ...found.notes] };
}
