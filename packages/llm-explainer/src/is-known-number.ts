import type { StatedNumber } from './find-numbers.ts';
import type { KnownText } from './known-text.ts';

/** Two sides, one of them: these count nothing that could be wrong. */
const COUNTS: ReadonlySet<string> = new Set(['1', '2']);

/** How a number of findings stands among known words, so that it is one of nothing else. */
export const countedAs = (count: number | string): string => `counted-${count}`;

/** Whether a number stands in the known words, as it is or as the same time in another unit. */
export function isKnownNumber(
  { text, unitMs, isClass, isLabel, isCount }: StatedNumber,
  known: KnownText,
): boolean {
  if (isClass) return known.holdsClass(text);
  if (unitMs === undefined && !isLabel && COUNTS.has(text)) return true;
  const plain = text.replaceAll(/,(?=\d{3})/g, '');
  if (isCount && known.holdsWhole(countedAs(plain))) return true;
  // 600 hours are no 600 seconds.
  const stated = Number(plain) * (unitMs ?? NaN);
  if (stated > 0) return known.holdsTime(stated);
  return known.holdsWhole(text) || known.holdsWhole(plain);
}
