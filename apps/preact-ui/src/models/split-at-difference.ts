/** A text in three parts, of which only the middle differs from another text. */
export interface SplitText {
  before: string;
  differs: string;
  after: string;
}

/** A shared part shorter than this share of the longer text is a coincidence, not worth showing. */
const MIN_SHARED = 0.25;

/**
 * Where a text differs from another one, in whole words; undefined when they have too little in
 * common (or nothing apart) for a mark to help.
 *
 * @example
 * splitAtDifference('public, max-age=60', 'public, max-age=600')
 * // { before: 'public, max-age=', differs: '60', after: '' }
 */
export function splitAtDifference(text: string, other: string): SplitText | undefined {
  if (text === other) return undefined;
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start++;
  while (start > 0 && (isInWord(text, start) || isInWord(other, start))) start--;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  while (tail > 0 && (isInWord(text, text.length - tail) || isInWord(other, other.length - tail))) {
    tail--;
  }
  if (start + tail < Math.max(text.length, other.length) * MIN_SHARED) return undefined;
  return {
    before: text.slice(0, start),
    differs: text.slice(start, text.length - tail),
    after: text.slice(text.length - tail),
  };
}

/** Whether a cut there would go through a word, or through a character made of two code units. */
const isInWord = (text: string, index: number) =>
  isWordUnit(text.charCodeAt(index - 1)) && isWordUnit(text.charCodeAt(index));

const isWordUnit = (unit: number) =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  unit > 127;
