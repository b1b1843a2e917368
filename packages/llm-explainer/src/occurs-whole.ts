/**
 * As a word of its own: `shop.example` stands in `https://www.shop.example/`; `hop.example` does not,
 * nor does it stand in `shop.example.com`, which is another place.
 */
export function occursWhole(mention: string, words: string): boolean {
  for (let at = words.indexOf(mention); at !== -1; at = words.indexOf(mention, at + 1)) {
    const before = words.slice(Math.max(at - 1, 0), at);
    const after = words.slice(at + mention.length, at + mention.length + 2);
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/^\.?[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}
