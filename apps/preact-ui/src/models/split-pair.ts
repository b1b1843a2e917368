/**
 * Two URLs that somebody has pasted as one text, whatever stands between them, or two hosts with nothing else around
 * them; undefined where there are not exactly two.
 *
 * @example
 * splitPair('https://a.example/ vs https://b.example/') // ['https://a.example/', 'https://b.example/']
 * splitPair('a.example b.example:8443/x') // ['a.example', 'b.example:8443/x']
 */
export function splitPair(text: string): [left: string, right: string] | undefined {
  const urls = text.match(URLS)?.map(withoutPunctuation);
  const words = text.trim().split(/[\s,;]+/);
  const [left, right, ...more] = urls ?? (words.every((word) => HOST.test(word)) ? words : []);
  return left && right && more.length === 0 ? [left, right] : undefined;
}

/** A comma is part of a URL, unless another one begins behind it. */
const URLS = /https?:\/\/(?:(?![,;]https?:\/\/)[^\s"'<>`|])+/gi;

/** As it is typed without a scheme: a name with a dot or a port, and what may follow it. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?:[/?#]\S*)?$/;

/** What ends a sentence or a list, and no URL. */
const withoutPunctuation = (url: string) => url.replace(/[,;.)\]]+$/, '');
