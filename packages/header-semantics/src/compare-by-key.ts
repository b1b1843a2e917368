import { sortedSet } from './sorted-set.ts';

/**
 * What `compare` finds for each key that either side has, in the order of the keys by code unit.
 *
 * @example
 * compareByKey(new Map([['a', 1]]), new Map([['b', 2]]), (key, left, right) => ...)
 * // compares ('a', 1, undefined), then ('b', undefined, 2)
 */
export function compareByKey<Value, Found>(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
  compare: (key: string, left: Value | undefined, right: Value | undefined) => readonly Found[],
): Found[] {
  const keys = sortedSet([...left.keys(), ...right.keys()]);
  return keys.flatMap((key) => compare(key, left.get(key), right.get(key)));
}
