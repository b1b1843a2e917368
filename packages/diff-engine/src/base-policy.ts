import type { Policy } from '@env-drift/contracts';

/** How any set of rules judges unless told otherwise: every rule on, each with the numbers it declares. */
export const basePolicy: Policy = {
  id: 'default',
  version: '1',
  production: 'right',
  host_aliases: { left: [], right: [] },
  rules: {},
};
