/** A word, an abbreviation or a number: what people write is made of few and long ones. */
const RUN = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;

/**
 * Whether a text holds a stretch of letters and digits that nobody would write by hand. Names of releases,
 * products and hosts are none.
 *
 * @param shortest characters that such a stretch has at least
 * @example
 * looksRandom('c2VjcmV0', 8)  // true
 * looksRandom('plan2026', 8)  // false
 */
export const looksRandom = (text: string, shortest: number): boolean =>
  (text.match(/[A-Za-z\d]+/g) ?? []).some((stretch) => {
    if (stretch.length < shortest) return false;
    const runs = stretch.match(RUN)!.length;
    return runs >= 5 && stretch.length <= 4 * runs;
  });
