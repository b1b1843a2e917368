import type { Difference } from './difference.ts';
import { splitList } from './split-list.ts';

/**
 * What each policy sends along, as 0 nothing, 1 the origin, 2 the whole URL: to the own origin, to
 * others, and from https to http.
 */
const SENT = {
  'no-referrer': [0, 0, 0],
  'same-origin': [2, 0, 0],
  'strict-origin': [1, 1, 0],
  origin: [1, 1, 1],
  'strict-origin-when-cross-origin': [2, 1, 0],
  'origin-when-cross-origin': [2, 1, 1],
  'no-referrer-when-downgrade': [2, 2, 0],
  'unsafe-url': [2, 2, 2],
} as const;

export type ReferrerPolicy = keyof typeof SENT;

const isReferrerPolicy = (token: string): token is ReferrerPolicy => Object.hasOwn(SENT, token);

/**
 * The policy in effect: the last one that is known, else the default of browsers. Unknown tokens are
 * there for browsers to come, and earlier ones for those of old.
 *
 * @example
 * parseReferrerPolicy('no-referrer, strict-origin, new-token') // 'strict-origin'
 * @see Referrer Policy sections 8.1 and 3
 */
export const parseReferrerPolicy = (value: string | null): ReferrerPolicy =>
  splitList(value ?? '')
    .map((token) => token.toLowerCase())
    .findLast(isReferrerPolicy) ?? 'strict-origin-when-cross-origin';

/** The weaker side is the one that tells more about where users come from. */
export function compareReferrerPolicy(
  left: ReferrerPolicy,
  right: ReferrerPolicy,
): Difference<'referrer'>[] {
  if (left === right) return [];
  const isLeftMore = SENT[left].some((sent, i) => sent > SENT[right][i]!);
  const isRightMore = SENT[right].some((sent, i) => sent > SENT[left][i]!);
  const weaker = isLeftMore === isRightMore ? 'none' : isLeftMore ? 'left' : 'right';
  return [{ kind: 'referrer', weaker, left, right }];
}
