/** What a source gave, and what of it was left out, in sentences. */
export interface FoundPaths {
  paths: string[];
  notes: string[];
}

/**
 * The path of a URL below one of the bases that are compared; undefined where it is below none.
 *
 * @example
 * pathBelow('https://shop.example/app/a?b=1', ['https://shop.example/app']) // '/a?b=1'
 */
export function pathBelow(url: string, bases: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  for (const base of bases) {
    const { host: own, pathname: above } = new URL(base);
    const prefix = above.replace(/\/+$/, '');
    if (host === own && (pathname === prefix || pathname.startsWith(`${prefix}/`))) {
      return `${pathname.slice(prefix.length) || '/'}${search}`;
    }
  }
  return undefined;
}

/** Those of the URLs that are below a base, each once; the others are counted. */
export function pathsBelow(
  urls: readonly string[],
  bases: readonly string[],
  of: string,
): FoundPaths {
  const paths = urls.map((url) => pathBelow(url, bases));
  const others = paths.filter((path) => path === undefined).length;
  return {
    paths: [...new Set(paths.filter((path) => path !== undefined))],
    notes: others === 0 ? [] : [`${others} of ${urls.length} URLs of ${of} are on another host.`],
  };
}
