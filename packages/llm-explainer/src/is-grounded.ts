import { findMentions, findPlaces, type Mentions } from './find-mentions.ts';
import { isKnownName } from './find-names.ts';
import { isKnownValue } from './find-values.ts';
import { isKnownQuote } from './is-known-quote.ts';
import { isKnownNumber } from './is-known-number.ts';
import { knownText, type KnownText } from './known-text.ts';
import { knownPort } from './known-words.ts';
import type { NamedSides } from './name-sides.ts';

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
  values: 'a value',
  files: 'a path',
  ports: 'a port',
  names: 'a product or name',
  moments: 'a time or share',
  numbers: 'a number',
} as const satisfies Record<keyof Mentions, string>;

/** What a text mentions that does not occur in the known words. */
export function findInventions(text: string, known: KnownText): Invention[] {
  const mentions = findMentions(text);
  const unless = (kind: Exclude<keyof Mentions, 'numbers'>, isKnown: (said: string) => boolean) =>
    mentions[kind].filter((said) => !isKnown(said)).map((said) => ({ kind, said }));
  return [
    ...unless('urls', known.holdsWhole),
    ...unless('hosts', known.holdsWhole),
    ...unless('headers', known.holdsWhole),
    ...unless('quoted', (said) => isKnownQuote(said, known)),
    ...unless('values', (said) => isKnownValue(said, known)),
    ...unless('files', known.holdsUnbroken),
    ...unless('ports', (said) => known.holdsWhole(said) || known.holdsWhole(knownPort(said))),
    ...unless('names', (said) => isKnownName(said, known)),
    ...unless('moments', (said) => known.holds(said)),
    ...mentions.numbers
      .filter((number) => !isKnownNumber(number, known))
      .map(({ text: said }) => ({ kind: 'numbers', said }) as const),
  ];
}

/** Whether everything that a text says it has seen occurs in the known words. */
export const isGrounded = (text: string, words: string): boolean =>
  findInventions(text, knownText(words)).length === 0;

/** The URLs and hosts in a text that are not of the two sides, whatever stands in the rest of their URLs. */
export function findStrangePlaces(text: string, { left, right }: NamedSides): string[] {
  const { urls, hosts } = findPlaces(text);
  const own = [left.url, right.url].flatMap((url) => URL.parse(url)?.hostname ?? []);
  const isOwn = (host: string) => own.some((side) => side === host || side.endsWith(`.${host}`));
  return [
    ...urls.filter((url) => !isOwn(URL.parse(url)?.hostname ?? '')),
    ...hosts.filter((host) => !isOwn(host)),
  ];
}
