import { builtInRules } from './rule-registry.ts';
import type { Rule } from './rule.ts';
import { validateCorePolicy, type ValidatedPolicy } from './validate-core-policy.ts';

/**
 * Checks a policy as a person wrote it: its form, and that every rule, threshold and field it names
 * exists.
 *
 * @param rules your own rules, as given to createDiffEngine
 * @returns the policy, or one plain sentence for each thing that is wrong
 * @example
 * validatePolicy({ ...defaultPolicy, rules: { 'status-difers': 'off' } })
 * // { ok: false, errors: ['There is no rule "status-difers". Did you mean "status-differs"?'] }
 */
export const validatePolicy = (input: unknown, rules: readonly Rule[] = []): ValidatedPolicy =>
  validateCorePolicy(input, [...builtInRules, ...rules]);
