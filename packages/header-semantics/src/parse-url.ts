/** Null where the text is no URL. `URL.parse` does the same, but not on Node 20. */
export const parseUrl = (text: string, base?: string): URL | null =>
  URL.canParse(text, base) ? new URL(text, base) : null;
