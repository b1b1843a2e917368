/** Each once, in order of code units. */
export const sortedSet = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/**
 * Each item once, by its key and in the order of these; the last of a key counts.
 *
 * @example
 * sortedByKey(['b1', 'a1', 'a2'], (item) => item[0]) // ['a2', 'b1']
 */
export function sortedByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}
