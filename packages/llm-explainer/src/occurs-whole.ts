/**
 * As a word of its own: `shop.example` stands in `https://www.shop.example/`; `hop.example` does not,
 * nor does it stand in `shop.example.com`, which is another place.
 */
export function occursWhole(mention: string, words: string, inWord = /[\p{L}\p{N}_-]/u): boolean {
  for (let at = words.indexOf(mention); at !== -1; at = words.indexOf(mention, at + 1)) {
    const before = words.slice(Math.max(at - 1, 0), at);
    const [after = '', next = ''] = words.slice(at + mention.length, at + mention.length + 2);
    const goesOn = inWord.test(after) || (after === '.' && inWord.test(next));
    if (!inWord.test(before) && !goesOn) return true;
  }
  return false;
}

const OF_A_WORD = /[\p{L}\p{N}_]/u;

/** As it is written, where neither end of it is amid a word or a number; punctuation may be around it. */
export function occursUnbroken(mention: string, words: string): boolean {
  const [first = '', last = ''] = [mention.at(0), mention.at(-1)];
  for (let at = words.indexOf(mention); at !== -1; at = words.indexOf(mention, at + 1)) {
    const before = words.slice(Math.max(at - 1, 0), at);
    const after = words.charAt(at + mention.length);
    const breaks = (edge: string, beside: string) => OF_A_WORD.test(edge) && OF_A_WORD.test(beside);
    if (!breaks(first, before) && !breaks(last, after)) return true;
  }
  return false;
}
