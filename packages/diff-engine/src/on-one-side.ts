/**
 * What only one of two lists holds.
 *
 * @example
 * onOneSide(['a', 'b'], ['b', 'c']) // [['a'], ['c']]
 */
export function onOneSide(
  left: readonly string[],
  right: readonly string[],
): [left: string[], right: string[]] {
  const [a, b] = [new Set(left), new Set(right)];
  return [left.filter((each) => !b.has(each)), right.filter((each) => !a.has(each))];
}
