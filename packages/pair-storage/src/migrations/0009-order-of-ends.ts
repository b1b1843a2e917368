import type { Migration } from '../migrate.ts';

/**
 * Where a comparison stands among those that have ended, if not by its number: others that began later had ended
 * before it. And which sample of a side its diff was made of, so that nobody has to read all of them for that.
 */
export const orderOfEnds: Migration = {
  id: '0009-order-of-ends',
  statements: [
    `ALTER TABLE comparisons ADD COLUMN ended_place INTEGER`,
    `ALTER TABLE comparisons ADD COLUMN usual_left INTEGER`,
    `ALTER TABLE comparisons ADD COLUMN usual_right INTEGER`,
  ],
};
