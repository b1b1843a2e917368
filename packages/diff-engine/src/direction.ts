import type { Direction } from '@env-drift/contracts';

/** The direction of a difference in which one side has less (protection, keys, speed) than the other. */
export function weakerSide(isLeftWeaker: boolean, isRightWeaker: boolean): Direction {
  if (isLeftWeaker === isRightWeaker) return 'none';
  return isLeftWeaker ? 'left-weaker' : 'right-weaker';
}
