import { maskSecrets } from '@env-drift/contracts';
import type { Sources } from '../config/config.ts';
import { readRecording } from '../files/read-recording.ts';
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
  { list, sitemap, openapi, openapiBase, har }: Sources,
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
    found.push(await readSitemap(sitemap, bases, get));
  }
  if (openapi !== undefined) {
    const { readOpenApi } = await import('./read-openapi.ts');
    const document = await fetchText(openapi, 'The OpenAPI document', cwd, allowances, signal);
    const asked = { shown: maskSecrets(openapi), place: document.place, bases, given: openapiBase };
    found.push(readOpenApi(document.text, asked));
  }
  if (har !== undefined) {
    const { readHarPaths } = await import('./read-har-paths.ts');
    found.push(readHarPaths(await readRecording(har, cwd), har, bases));
  }
  return {
    paths: [...new Set(found.flatMap(({ paths }) => paths))],
    notes: found.flatMap(({ notes }) => notes),
  };
}
