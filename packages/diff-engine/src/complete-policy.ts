import type { Policy, RuleSetting } from '@env-drift/contracts';
import { defaultPolicy } from './default-policy.ts';

/**
 * A whole policy from what somebody says of one: whatever is left out is as in the default policy. A setting
 * that moves one number of a rule leaves its others where they are.
 *
 * @example
 * completePolicy({ id: 'shop', rules: { 'cache-lifetime-differs': { thresholds: { tolerance_s: 60 } } } })
 * // { ...defaultPolicy, id: 'shop', rules: { ..., 'cache-lifetime-differs':
 * //   { thresholds: { tolerance_s: 60, warn_ratio: 10 } } } }
 */
export function completePolicy({ rules = {}, ...given }: Partial<Policy>): Policy {
  const settings = Object.entries(rules).map(([code, setting]) => [code, onDefault(code, setting)]);
  return {
    ...defaultPolicy,
    ...given,
    rules: { ...defaultPolicy.rules, ...(Object.fromEntries(settings) as Policy['rules']) },
  };
}

function onDefault(code: string, setting: RuleSetting): RuleSetting {
  const usual = Object.hasOwn(defaultPolicy.rules, code) ? defaultPolicy.rules[code] : undefined;
  if (setting === 'off' || usual === undefined || usual === 'off') return setting;
  return { ...setting, thresholds: { ...usual.thresholds, ...setting.thresholds } };
}
