/**
 * Two URLs that somebody has pasted as one text, whatever stands between them; undefined where there are not
 * exactly two.
 *
 * @example
 * splitPair('https://a.example/ vs https://b.example/') // ['https://a.example/', 'https://b.example/']
 */
export function splitPair(text: string): [left: string, right: string] | undefined {
  const found = text.match(/https?:\/\/[^\s"'<>`|]+/gi) ?? [];
  const [left, right, ...more] = found.map(withoutPunctuation);
  return left && right && more.length === 0 ? [left, right] : undefined;
}

/** What ends a sentence or a list, and no URL. */
const withoutPunctuation = (url: string) => url.replace(/[,;.)\]]+$/, '');
