import { pathsBelow, type FoundPaths } from './found-paths.ts';
import { isUrl } from './is-url.ts';

/** A path or a URL a line; `#` begins a remark. */
export function readList(text: string, bases: readonly string[]): FoundPaths {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  const found = pathsBelow(lines.filter(isUrl), bases, 'the list');
  const paths = lines
    .filter((line) => !isUrl(line))
    .map((path) => (path.startsWith('/') ? path : `/${path}`));
  return { paths: [...new Set([...paths, ...found.paths])], notes: found.notes };
}
