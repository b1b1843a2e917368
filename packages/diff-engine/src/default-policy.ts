import type { Policy } from '@env-drift/contracts';
import { basePolicy } from './base-policy.ts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';

/** The base policy, with the numbers of every built-in rule written out. */
export const defaultPolicy: Policy = {
  ...basePolicy,
  rules: Object.fromEntries(
    createRuleSet(builtInRules)
      .rules.filter((rule) => Object.keys(rule.thresholds).length > 0)
      .map((rule) => [rule.code, { thresholds: rule.thresholds }]),
  ),
};
