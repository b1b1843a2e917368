import { maskSecrets } from '@env-drift/contracts';
import type { Sources } from '../config/config.ts';
import { readText } from '../files/read-text.ts';
import type { Allowances } from '../sides/guard-url.ts';
import { fetchText } from './fetch-text.ts';
import type { FoundPaths } from './found-paths.ts';

/**
 * The paths of all sources that a configuration or an option names.
 *
 * @param bases of the sides, to tell which URLs are meant
 * @throws ExitError
 */
export async function findPaths(
  { list, sitemap, openapi, har }: Sources,
  bases: readonly string[],
  cwd: string,
  allowances: Allowances,
  signal: AbortSignal,
): Promise<FoundPaths> {
  const found: FoundPaths[] = [];
  if (list !== undefined) {
    const { readList } = await import('./read-list.ts');
    found.push(readList(await readText(list, 'The list', cwd), bases));
  }
  if (sitemap !== undefined) {
    const { readSitemap } = await import('./read-sitemap.ts');
    const get = (place: string) => fetchText(place, 'The sitemap', cwd, allowances, signal);
    found.push(await readSitemap(await get(sitemap), sitemap, bases, get));
  }
  if (openapi !== undefined) {
    const { readOpenApi } = await import('./read-openapi.ts');
    const text = await fetchText(openapi, 'The OpenAPI document', cwd, allowances, signal);
    found.push(readOpenApi(text, maskSecrets(openapi)));
  }
  if (har !== undefined) {
    const { readHarPaths } = await import('./read-har-paths.ts');
    found.push(readHarPaths(await readText(har, 'The recording', cwd), har, bases));
  }
  return {
    paths: [...new Set(found.flatMap(({ paths }) => paths))],
    notes: found.flatMap(({ notes }) => notes),
  };
}
