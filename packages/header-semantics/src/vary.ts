import { differ, type Difference } from './difference.ts';
import { sortedSet } from './sorted-set.ts';
import { splitList } from './split-list.ts';

/**
 * The request fields that an answer depends on: lower-case, sorted, each once; `*` absorbs the rest.
 * `Host` is part of every cache key already and says nothing.
 *
 * @see RFC 9110 section 12.5.5
 */
export function parseVary(value: string | null): string[] {
  const names = new Set(splitList(value ?? '').map((name) => name.toLowerCase()));
  if (names.has('*')) return ['*'];
  names.delete('host');
  return [...names].sort();
}

export type VaryDifference = Difference<'field', { field: string }>;

/**
 * The weaker side does not vary by the field, so that caches may hand on what was made for another of
 * its values. `*` stands for every field.
 *
 * @example
 * Accept, Origin   and   Accept   // field origin, weaker: right
 */
export function compareVary(left: readonly string[], right: readonly string[]): VaryDifference[] {
  const [a, b] = [new Set(left), new Set(right)];
  return sortedSet([...left, ...right]).flatMap((field) =>
    differ('field', a.has(field) || a.has('*'), b.has(field) || b.has('*'), { field }),
  );
}
