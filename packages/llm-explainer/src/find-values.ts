import {
  FIELD_VALUES,
  MEDIA_TYPES,
  METHODS,
  namesOfValue,
  PLAIN_VALUES,
  WORD_VALUES,
} from './field-values.ts';
import type { KnownText } from './known-text.ts';

const either = (words: readonly string[]) =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');

/** `Cache-Control is`, `SameSite=`: what comes next is a value of the field. */
const OF_A_FIELD = String.raw`(?<=\b(?:allow|cache-control|content-encoding|cross-origin-\w+-policy|referrer-policy|samesite|surrogate-control|transfer-encoding|www-authenticate|x-frame-options|x-robots-tag)(?: (?:on|of|at|for) (?:the )?@?[a-z]+)?(?: ?[:=] ?| (?:is set to|set to|is|was|says|of|to|as) ))`;
/** `sends private`, where no `answers` follows; or without the verb, behind the mark of a side. */
const SENT = String.raw`(?<=(?:\b(?:sends?|sent|says?|returns?|answers with|set to)|@(?:left|right)) )`;
const AND = String.raw`(?<=\b(?:and|but|while) )`;
const OF_A_SIDE = String.raw`(?= (?:on|at) (?:the )?@)`;
const ENDED = String.raw`(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|for|here|in|instead|on|or|rather|there|to|where|whereas|while|with)\b)`;

const ANY_CASE = new RegExp(
  [
    String.raw`(?<![\w./-])(?:${either(PLAIN_VALUES)})(?![\w-]|\.\d)`,
    String.raw`(?<![\w./-])(?:${either(MEDIA_TYPES)})/[a-z\d](?:[\w.+-]*\w)?`,
    String.raw`${OF_A_FIELD}(?:${either([...WORD_VALUES, ...FIELD_VALUES])})(?![\w-])`,
    String.raw`${SENT}(?:${either(WORD_VALUES)})(?![\w-])${ENDED}`,
    String.raw`${AND}(?:${either(WORD_VALUES)})${OF_A_SIDE}`,
    String.raw`(?<![\w-])(?:partitioned|secure)(?= (?:attribute|flag)\b)`,
  ].join('|'),
  'gi',
);
/** In small letters they are words. */
const AS_WRITTEN = new RegExp(
  String.raw`(?<![\w./-])(?:${either(METHODS)})(?![\w-])|(?<=[\p{L}\p{N},] )(?:Secure|Partitioned)(?![\w-])`,
  'gu',
);

/** Values of fields that stand in a text without quotation marks, in lower case. */
export const findValues = (text: string): string[] =>
  [...(text.match(ANY_CASE) ?? []), ...(text.match(AS_WRITTEN) ?? [])].map((value) =>
    value.toLowerCase(),
  );

/** A text with something else in their place. */
export const replaceValues = (text: string, other: (value: string) => string): string =>
  text.replace(ANY_CASE, other).replace(AS_WRITTEN, other);

/** @param value In lower case. */
export const isKnownValue = (value: string, known: KnownText): boolean =>
  namesOfValue(value).some(known.holdsWhole);
