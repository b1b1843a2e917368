import { EVEN, differ, type Difference } from './difference.ts';
import { splitList } from './split-list.ts';

/**
 * Seconds that the answer has spent in caches; null where the field is absent or no number. Of
 * several, the first counts.
 *
 * @see RFC 9111 section 5.1
 */
export function parseAge(value: string | null): number | null {
  const [first = ''] = splitList(value ?? '');
  return /^\d+$/.test(first) ? Math.min(Number(first), 2 ** 31) : null;
}

export type AgeDifference = Difference<'age'>;

/** That a cache answered is worth knowing; how old the answer was changes by the second. */
export function compareAge(left: number | null, right: number | null): AgeDifference[] {
  return (left === null) === (right === null) ? [] : differ('age', left, right, {}, EVEN);
}
