import { findMentions } from './find-mentions.ts';

/** Whether everything that a text says it has seen occurs in the known words. */
export function isGrounded(text: string, words: string): boolean {
  const { urls, headers, quoted, hosts, files, numbers } = findMentions(text);
  return (
    [...urls, ...headers, ...quoted, ...files].every((mention) => words.includes(mention)) &&
    [...hosts, ...numbers].every((mention) => occursWhole(mention, words))
  );
}

/** Whether an advice sends nobody to a place that is not known. */
export function staysAmongKnown(text: string, words: string): boolean {
  const { urls, hosts } = findMentions(text);
  return (
    urls.every((url) => words.includes(url)) && hosts.every((host) => occursWhole(host, words))
  );
}

/** As a word of its own: `shop.example` stands in `https://www.shop.example/`, `hop.example` does not. */
function occursWhole(mention: string, words: string): boolean {
  const isPartOfWord = (character: string | undefined) => /[\w-]/.test(character ?? ' ');
  for (let at = words.indexOf(mention); at !== -1; at = words.indexOf(mention, at + 1)) {
    if (!isPartOfWord(words[at - 1]) && !isPartOfWord(words[at + mention.length])) return true;
  }
  return false;
}
