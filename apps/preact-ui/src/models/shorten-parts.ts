import { shortenEnd, shortenMiddle } from './shorten-text.ts';
import { joinParts, type TextPart } from './split-at-difference.ts';

/** A text that is longer takes over the page. */
export const LONGEST_SHOWN = 600;

/** What is left of a stretch that both sides share. */
const LONGEST_SHARED = 80;

/**
 * A long text with less of what is alike and of what differs, so that a difference is seen wherever it stands;
 * undefined where it is short enough.
 *
 * @example
 * shortenParts([{ text: 'a'.repeat(3000), differs: false }, { text: 'b', differs: true }])
 * // the first 40 and the last 40 of a, then b
 */
export function shortenParts(parts: readonly TextPart[]): TextPart[] | undefined {
  if (lengthOf(parts) <= LONGEST_SHOWN) return undefined;
  const joined = joinParts(parts);
  const shortened: TextPart[] = [];
  let left = LONGEST_SHOWN;
  for (const { text, differs } of joined) {
    if (left <= 0) return [...shortened, { text: '…', differs: false }];
    const isWhole = differs || joined.length === 1;
    const kept = isWhole ? shortenEnd(text, left) : shortenMiddle(text, LONGEST_SHARED);
    shortened.push({ text: kept, differs });
    left -= kept.length;
  }
  return shortened;
}

export const lengthOf = (parts: readonly TextPart[]): number =>
  parts.reduce((length, { text }) => length + text.length, 0);
