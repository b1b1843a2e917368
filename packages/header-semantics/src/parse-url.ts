/**
 * Null where the text is no URL. `URL.parse` does the same, but not on Node 20; to ask `URL.canParse`
 * first would be to parse twice.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Whether a text is an absolute URL: sooner told than parsed. */
export const isUrl = (text: string): boolean => URL.canParse(text);
