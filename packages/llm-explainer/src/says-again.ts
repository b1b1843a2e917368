/** Without these two texts say the same. */
const FILLING =
  /^(?:a|an|the|it|its|this|that|these|those|of|on|in|at|for|to|and|is|are|be|there|here|then|also|please|now|side|@left|@right)$/;
/** None of these may be left out. */
const TURNING =
  /^(?:no|not|never|none|nobody|nothing|without|unless|if|whether|neither|nor|instead|except|but|off|until|only)$/;

/** From here on what is said is the same advice, and no mere beginning of it. */
const ENOUGH = 3;

/**
 * Whether a sentence says what one of some advices says: its words, in their order, with some left out,
 * but none that turns it round.
 *
 * @param advices In lower case.
 */
export function saysAgain(sentence: string, advices: readonly string[]): boolean {
  const said = termsOf(sentence.toLowerCase());
  return (
    said.length >= ENOUGH &&
    advices.some((advice) => advice.split(/[.;]\s/).some((part) => holds(termsOf(part), said)))
  );
}

function holds(advice: readonly string[], said: readonly string[]): boolean {
  let at = 0;
  for (const each of advice) {
    if (each === said[at]) at += 1;
    else if (TURNING.test(each)) return false;
  }
  return at === said.length;
}

const termsOf = (text: string): string[] =>
  (text.match(/[@\p{L}\p{N}](?:[\p{L}\p{N}*_-]*[\p{L}\p{N}])?|\*/gu) ?? []).filter(
    (word) => !FILLING.test(word),
  );
