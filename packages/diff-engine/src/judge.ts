import type { Finding, Forgiven, Policy, RuleSetting, Severity } from '@env-drift/contracts';
import { fingerprint } from './fingerprint.ts';
import type { Draft, FindingDraft, Rule, SideView, Thresholds } from './rule.ts';
import { lessSevere } from './severity-order.ts';

/** Runs one rule under a policy, and stamps what the rule itself need not know. */
export function judge(
  rule: Rule,
  left: SideView,
  right: SideView,
  policy: Policy,
): { findings: Finding[]; forgiven: Forgiven[] } {
  const setting = Object.hasOwn(policy.rules, rule.code) ? policy.rules[rule.code] : undefined;
  if (setting === 'off') return { findings: [], forgiven: [] };
  const drafts = rule.evaluate(left, right, {
    thresholds: resolveThresholds(rule, setting),
    production: policy.production,
  });
  return {
    findings: drafts.filter(isFinding).map((draft) => stamp(rule, draft, policy, setting)),
    forgiven: drafts.filter(isForgiven).map((draft) => ({ ...draft })),
  };
}

const isForgiven = (draft: Draft) => 'reason' in draft;
const isFinding = (draft: Draft): draft is FindingDraft => 'severity' in draft;

function resolveThresholds(
  rule: Rule,
  setting: Exclude<RuleSetting, 'off'> | undefined,
): Thresholds {
  const moved = setting?.thresholds ?? {};
  return Object.fromEntries(
    Object.entries(rule.thresholds).map(([name, value]) => [
      name,
      Object.hasOwn(moved, name) ? moved[name]! : value,
    ]),
  );
}

function stamp(
  rule: Rule,
  draft: FindingDraft,
  policy: Policy,
  setting: Exclude<RuleSetting, 'off'> | undefined,
): Finding {
  const { section, direction, left_value, right_value } = draft;
  const keys = [...draft.keys].sort();
  return {
    id: `${rule.code}:${section}:${keys.join(',')}`,
    fingerprint: fingerprint({
      code: rule.code,
      section,
      keys,
      direction,
      identity: draft.identity === undefined ? [left_value, right_value] : draft.identity,
    }),
    code: rule.code,
    category: rule.category,
    severity: setting?.severity ?? weigh(draft, policy),
    direction,
    message: draft.message,
    evidence: [{ section, keys }],
    left_value,
    right_value,
    recommendation: draft.recommendation,
  };
}

/** One step less where it is not production that is weaker, unless the draft says that it weighs the same. */
function weigh({ severity, direction, isSymmetric }: FindingDraft, policy: Policy): Severity {
  const isProductionStronger = direction !== 'none' && direction !== `${policy.production}-weaker`;
  return isProductionStronger && !isSymmetric ? lessSevere(severity) : severity;
}
