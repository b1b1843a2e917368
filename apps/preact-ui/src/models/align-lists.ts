/** What stands at one place of two lists: the same on both sides, or on one side only. */
export interface AlignedItem<Item> {
  left?: Item;
  right?: Item;
}

/**
 * Two lists side by side, in order, so that as much as possible stands beside its like. Neighbours that are each on one
 * side only share a line: the one came in the place of the other.
 *
 * @example
 * alignLists(['a', 'b', 'c'], ['a', 'c'], Object.is)
 * // [{ left: 'a', right: 'a' }, { left: 'b' }, { left: 'c', right: 'c' }]
 */
export function alignLists<Item>(
  left: readonly Item[],
  right: readonly Item[],
  isSame: (left: Item, right: Item) => boolean,
): AlignedItem<Item>[] {
  // best[i][j]: how many of left from i on and right from j on can stand beside their like.
  const best = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i]![j] = isSame(left[i]!, right[j]!)
        ? best[i + 1]![j + 1]! + 1
        : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const aligned: AlignedItem<Item>[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const isBoth = i < left.length && j < right.length;
    if (isBoth && isSame(left[i]!, right[j]!))
      aligned.push({ left: left[i++]!, right: right[j++]! });
    else if (isBoth && best[i + 1]![j + 1] === best[i]![j]) {
      aligned.push({ left: left[i++]!, right: right[j++]! });
    } else if (j >= right.length || (i < left.length && best[i + 1]![j]! >= best[i]![j + 1]!)) {
      aligned.push({ left: left[i++]! });
    } else aligned.push({ right: right[j++]! });
  }
  return aligned;
}
