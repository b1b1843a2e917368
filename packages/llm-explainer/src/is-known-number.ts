import type { StatedNumber } from './find-numbers.ts';
import type { KnownText } from './known-text.ts';

/** Two sides, one of them: these count nothing that could be wrong. */
const COUNTS: ReadonlySet<string> = new Set(['1', '2']);

/** Whether a number stands in the known words, as it is or as the same time in another unit. */
export function isKnownNumber(
  { text, unitMs, isClass, isLabel }: StatedNumber,
  known: KnownText,
): boolean {
  if (isClass) return known.holdsClass(text);
  if (unitMs === undefined && !isLabel && COUNTS.has(text)) return true;
  const plain = text.replaceAll(/,(?=\d{3})/g, '');
  if (known.holdsWhole(text) || known.holdsWhole(plain)) return true;
  const stated = Number(plain) * (unitMs ?? NaN);
  return stated > 0 && known.holdsTime(stated);
}
