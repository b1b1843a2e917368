import { normaliseTarget } from './pair-name.ts';

/** Which way round two sides stand, as far as it is kept. */
export interface Orientation {
  /** Secrets masked. */
  left_url: string;
  /** Whether left sorts after right among the two targets; null of what was stored before that was kept. */
  is_swapped: number | null;
}

/** @param left absolute URL, as the pair is named after it */
export const isSwapped = (left: string, right: string): boolean =>
  normaliseTarget(left) > normaliseTarget(right);

/**
 * Whether left in one is right in the other, of two of one pair. Where only the masked URLs are known, they
 * tell; of two that are masked to the same, nothing does.
 */
export const areMirrored = (one: Orientation, other: Orientation): boolean =>
  one.is_swapped === null || other.is_swapped === null
    ? one.left_url !== other.left_url
    : one.is_swapped !== other.is_swapped;
