import { findMentions, type Mentions } from './find-mentions.ts';
import { isKnownNumber } from './is-known-number.ts';
import type { NamedSides } from './name-sides.ts';
import { occursWhole } from './occurs-whole.ts';

/** Something that a text says it has seen, and nobody has. */
export interface Invention {
  kind: keyof typeof KINDS;
  said: string;
}

/** What each kind of mention is called in a sentence. */
export const KINDS = {
  urls: 'a URL',
  hosts: 'a host',
  headers: 'a header',
  quoted: 'a quoted value',
  files: 'a path',
  ports: 'a port',
  numbers: 'a number',
} as const satisfies Record<keyof Mentions, string>;

/** What a text mentions that does not occur in the known words. */
export function findInventions(text: string, words: string): Invention[] {
  const mentions = findMentions(text);
  const unless = (kind: Exclude<keyof Mentions, 'numbers'>, isKnown: (said: string) => boolean) =>
    mentions[kind].filter((said) => !isKnown(said)).map((said) => ({ kind, said }));
  const stands = (said: string) => words.includes(said);
  const standsWhole = (said: string) => occursWhole(said, words);
  return [
    ...unless('urls', standsWhole),
    ...unless('hosts', standsWhole),
    ...unless('headers', standsWhole),
    ...unless('quoted', stands),
    ...unless('files', stands),
    ...unless('ports', standsWhole),
    ...mentions.numbers
      .filter((number) => !isKnownNumber(number, words))
      .map(({ text: said }) => ({ kind: 'numbers', said }) as const),
  ];
}

/** Whether everything that a text says it has seen occurs in the known words. */
export const isGrounded = (text: string, words: string): boolean =>
  findInventions(text, words).length === 0;

/** The URLs and hosts in a text that are not of the two sides, whatever stands in the rest of their URLs. */
export function findStrangePlaces(text: string, { left, right }: NamedSides): string[] {
  const { urls, hosts } = findMentions(text);
  const own = [left.url, right.url].flatMap((url) => URL.parse(url)?.hostname ?? []);
  const isOwn = (host: string) => own.some((side) => side === host || side.endsWith(`.${host}`));
  return [
    ...urls.filter((url) => !isOwn(URL.parse(url)?.hostname ?? '')),
    ...hosts.filter((host) => !isOwn(host)),
  ];
}
