import type { Migration } from '../migrate.ts';

/**
 * The ended comparisons that a new one may be held against, by what they could not see: found without reading
 * those between, however many of them were inconclusive.
 */
export const conclusiveComparisons: Migration = {
  id: '0006-conclusive-comparisons',
  statements: [
    `CREATE INDEX conclusive_comparisons ON comparisons (unseen)
     WHERE status = 'completed' AND verdict <> 'inconclusive'`,
  ],
};
