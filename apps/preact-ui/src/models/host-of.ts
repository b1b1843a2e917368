/** Host and port of a URL; undefined when it is none. */
export const hostOf = (url: string): string | undefined => URL.parse(url)?.host || undefined;
