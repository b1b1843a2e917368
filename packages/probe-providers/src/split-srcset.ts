/**
 * The URLs of a `srcset`. A comma ends a URL only before white space, for URLs hold commas themselves.
 *
 * @example
 * splitSrcset('a.jpg, b,c.jpg 2x,/d.jpg 3x') // ['a.jpg', 'b,c.jpg', '/d.jpg']
 * @see HTML, "Parsing a srcset attribute"
 */
export function splitSrcset(srcset: string): string[] {
  const urls: string[] = [];
  let isUrlNext = true;
  for (const word of srcset.split(/[ \t\n\f\r]+/)) {
    // A descriptor's comma ends its candidate, and a URL may follow at once: `1x,b.jpg 2x`.
    const comma = isUrlNext ? -1 : word.indexOf(',');
    if (!isUrlNext && comma < 0) continue;
    const text = trimCommas(word.slice(comma + 1));
    if (text !== '') urls.push(text);
    isUrlNext = text === '' || word.endsWith(',');
  }
  return urls;
}

function trimCommas(word: string): string {
  let [start, end] = [0, word.length];
  while (word[start] === ',') start += 1;
  while (end > start && word[end - 1] === ',') end -= 1;
  return word.slice(start, end);
}
