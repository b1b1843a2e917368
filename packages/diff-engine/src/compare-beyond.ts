import { SHAPE_CUT } from '@env-drift/contracts';
import type { Shape } from './compare-shapes.ts';

/** What two structures, alike as far as they are kept, are beyond that. */
export type Beyond =
  /** Alike, too. */
  | { is: 'same' }
  /** Nobody knows, or it differs no more than data does. */
  | { is: 'unknown' }
  /** Other keys, or other types, outside of lists and maps: how many there are, and what they are known by. */
  | { is: 'other'; left: Certain; right: Certain };

interface Certain {
  keys: number;
  hash: string;
}

/** @see SHAPE_CUT */
const SUM = /^cut; (\d+) keys ([\da-f]+); all ([\da-f]+)$/;

/**
 * @example
 * compareBeyond({ '$': 'object', '…': 'cut; 600 keys a1; all b1' }, { '$': 'object', '…': 'cut; 590 keys c1; all d1' })
 * // { is: 'other', left: { keys: 600, hash: 'a1' }, right: { keys: 590, hash: 'c1' } }
 */
export function compareBeyond(left: Shape, right: Shape): Beyond {
  if (left[SHAPE_CUT] === undefined && right[SHAPE_CUT] === undefined) return { is: 'same' };
  const [a, b] = [left, right].map((shape) => SUM.exec(shape[SHAPE_CUT] ?? ''));
  if (!a || !b) return { is: 'unknown' };
  const [one, other] = [asCertain(a), asCertain(b)];
  if (one.hash !== other.hash) return { is: 'other', left: one, right: other };
  return { is: a[3] === b[3] ? 'same' : 'unknown' };
}

const asCertain = ([, keys, hash]: RegExpExecArray): Certain => ({
  keys: Number(keys),
  hash: hash!,
});
