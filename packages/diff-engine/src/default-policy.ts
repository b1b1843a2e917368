import type { Policy } from '@env-drift/contracts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';

/** How the engine judges unless told otherwise: every rule on, each with the numbers it declares. */
export const defaultPolicy: Policy = {
  id: 'default',
  version: '1',
  production: 'right',
  host_aliases: { left: [], right: [] },
  rules: Object.fromEntries(
    createRuleSet(builtInRules)
      .rules.filter((rule) => Object.keys(rule.thresholds).length > 0)
      .map((rule) => [rule.code, { thresholds: rule.thresholds }]),
  ),
};
