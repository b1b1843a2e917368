import type { Migration } from '../migrate.ts';

/** What a comparison's run is started with, so that another try to start it starts the same. */
export const runOrders: Migration = {
  id: '0007-run-orders',
  statements: [`ALTER TABLE comparisons ADD COLUMN run_order TEXT`],
};
