import { occursUnbroken, occursWhole } from './occurs-whole.ts';
import { UNIT_NAMES, unitMsOf } from './time-units.ts';

/** A text to look mentions up in, each of them once. */
export interface KnownText {
  /** Anywhere in it. */
  holds(said: string): boolean;
  /** With no word or number broken off at its ends: `max-age=6` does not stand in `max-age=600`. */
  holdsUnbroken(said: string): boolean;
  /** As a word of its own. */
  holdsWhole(said: string): boolean;
  /** As a word of its own, or as a part of a name: `policy` of `referrer-policy`. */
  holdsTerm(said: string): boolean;
  /** Any status of a class: `5` for `5xx`. */
  holdsClass(digit: string): boolean;
  /** A number that is about as long a time, in milliseconds. */
  holdsTime(ms: number): boolean;
}

/** `600` is 10 minutes, `1234 ms` about 1.2 s. */
const ROUNDING = 0.05;

/** @param text In lower case. */
export function knownText(text: string): KnownText {
  let times: number[] | undefined;
  return {
    holds: once((said) => text.includes(said)),
    holdsUnbroken: once((said) => occursUnbroken(said, text)),
    holdsWhole: once((said) => occursWhole(said, text)),
    holdsTerm: once((said) => occursWhole(said, text, /[\p{L}\p{N}]/u)),
    holdsClass: once((digit) => new RegExp(`(?<!\\d)${digit}\\d\\d(?!\\d)`).test(text)),
    holdsTime(ms) {
      times ??= timesOf(text);
      return (firstFrom(times, ms * (1 - ROUNDING)) ?? Infinity) <= ms * (1 + ROUNDING);
    },
  };
}

/** What stands in either. */
export const eitherText = (a: KnownText, b: KnownText): KnownText => ({
  holds: (said) => a.holds(said) || b.holds(said),
  holdsUnbroken: (said) => a.holdsUnbroken(said) || b.holdsUnbroken(said),
  holdsWhole: (said) => a.holdsWhole(said) || b.holdsWhole(said),
  holdsTerm: (said) => a.holdsTerm(said) || b.holdsTerm(said),
  holdsClass: (digit) => a.holdsClass(digit) || b.holdsClass(digit),
  holdsTime: (ms) => a.holdsTime(ms) || b.holdsTime(ms),
});

function once(look: (said: string) => boolean): (said: string) => boolean {
  const seen = new Map<string, boolean>();
  return (said) => {
    const found = seen.get(said) ?? look(said);
    seen.set(said, found);
    return found;
  };
}

const MEASURED = new RegExp(String.raw`(?<![\w.])(\d+(?:\.\d+)?)\s?(${UNIT_NAMES})\b`, 'gi');

/**
 * Fields count seconds, what is measured comes in milliseconds: each number as both, and as what its
 * own unit says, in order.
 */
const timesOf = (text: string): number[] =>
  [
    ...[...new Set(text.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\w)|(?<==)\d+/g))].flatMap(
      (number) => [Number(number), Number(number) * 1_000],
    ),
    ...[...text.matchAll(MEASURED)].map(
      ([, number, unit]) => Number(number) * (unitMsOf(unit) ?? NaN),
    ),
  ].sort((a, b) => a - b);

/** The first of some sorted numbers that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return sorted[from];
}
