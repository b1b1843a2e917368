import { Policy } from '@env-drift/contracts';
import leven from 'leven';
import * as v from 'valibot';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule } from './rule.ts';

export type ValidatedPolicy = { ok: true; policy: Policy } | { ok: false; errors: string[] };

/**
 * Checks a policy as a person wrote it: its form, and that every rule and threshold it names exists.
 *
 * @param rules your own rules, as given to createDiffEngine
 * @returns the policy, or one plain sentence for each thing that is wrong
 * @example
 * validatePolicy({ ...defaultPolicy, rules: { 'status-difers': 'off' } })
 * // { ok: false, errors: ['There is no rule "status-difers". Did you mean "status-differs"?'] }
 */
export function validatePolicy(input: unknown, rules: readonly Rule[] = []): ValidatedPolicy {
  const parsed = v.safeParse(Policy, input);
  if (!parsed.success) return { ok: false, errors: parsed.issues.map(inWords) };
  const known = new Map(
    createRuleSet([...builtInRules, ...rules]).rules.map((rule) => [rule.code, rule]),
  );
  const errors = Object.entries(parsed.output.rules).flatMap(([code, setting]) => {
    const rule = known.get(code);
    if (!rule) return [`There is no rule "${code}".${didYouMean(code, known.keys())}`];
    if (setting === 'off') return [];
    return Object.keys(setting.thresholds ?? {})
      .filter((name) => !Object.hasOwn(rule.thresholds, name))
      .map(
        (name) =>
          `The rule "${code}" has no threshold "${name}".${didYouMean(name, Object.keys(rule.thresholds))}`,
      );
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, policy: parsed.output };
}

const inWords = (issue: v.BaseIssue<unknown>) =>
  `${v.getDotPath(issue) ?? 'The policy'}: ${issue.message}.`;

/** The nearest name, where it is near enough to be meant. */
function didYouMean(name: string, names: Iterable<string>): string {
  const [nearest] = [...names]
    .map((each) => ({ each, distance: leven(name, each) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= name.length / 3 ? ` Did you mean "${nearest.each}"?` : '';
}
