import { findMentions } from './find-mentions.ts';

/** Whether everything that a text says it has seen occurs in the known words. */
export function isGrounded(text: string, words: string): boolean {
  const { urls, headers, quoted, hosts, files, numbers } = findMentions(text);
  return (
    [...headers, ...quoted, ...files].every((mention) => words.includes(mention)) &&
    [...urls, ...hosts, ...numbers].every((mention) => occursWhole(mention, words))
  );
}

/** Whether an advice sends nobody to a place that is not known. */
export function staysAmongKnown(text: string, words: string): boolean {
  const { urls, hosts } = findMentions(text);
  return [...urls, ...hosts].every((place) => occursWhole(place, words));
}

/**
 * As a word of its own: `shop.example` stands in `https://www.shop.example/`; `hop.example` does not,
 * nor does it stand in `shop.example.com`, which is another place.
 */
function occursWhole(mention: string, words: string): boolean {
  for (let at = words.indexOf(mention); at !== -1; at = words.indexOf(mention, at + 1)) {
    const before = words.slice(Math.max(at - 1, 0), at);
    const after = words.slice(at + mention.length, at + mention.length + 2);
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/^\.?[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}
