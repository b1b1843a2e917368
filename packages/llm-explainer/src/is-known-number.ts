import type { StatedNumber } from './find-numbers.ts';
import { occursWhole } from './occurs-whole.ts';

/** Two sides, one of them: these count nothing that could be wrong. */
const COUNTS: ReadonlySet<string> = new Set(['1', '2']);
/** `600` is 10 minutes, `1234 ms` about 1.2 s. */
const ROUNDING = 0.05;

/** Whether a number stands in the known words, as it is or as the same time in another unit. */
export function isKnownNumber({ text, unitMs, isClass }: StatedNumber, words: string): boolean {
  if (isClass) return new RegExp(`(?<!\\d)${text}\\d\\d(?!\\d)`).test(words);
  if (unitMs === undefined && COUNTS.has(text)) return true;
  const plain = text.replaceAll(/,(?=\d{3})/g, '');
  if (occursWhole(text, words) || occursWhole(plain, words)) return true;
  const stated = Number(plain) * (unitMs ?? NaN);
  return (
    stated > 0 &&
    [...words.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\w)|(?<==)\d+/g)].some(([known]) =>
      // Fields count seconds, what is measured comes in milliseconds.
      [1, 1_000].some((ms) => Math.abs(Number(known) * ms - stated) <= stated * ROUNDING),
    )
  );
}
