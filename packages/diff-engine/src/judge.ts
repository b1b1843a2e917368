import { visibleText, type Finding, type Policy, type RuleSetting } from '@env-drift/contracts';
import { effectiveSeverity } from './effective-severity.ts';
import { fingerprint } from './fingerprint.ts';
import type { Judged } from './forgive.ts';
import type { Sides } from './hide-ignored.ts';
import { hostsInWords } from './hosts-in-words.ts';
import type { Draft, FindingDraft, Rule, Thresholds } from './rule.ts';

/**
 * Runs one rule under a policy, and stamps what the rule itself need not know. How severe the policy says
 * that it is comes last of all, see `weighAsTold`: what follows from what does not depend on it.
 */
export function judge(rule: Rule, { left, right }: Sides, policy: Policy): Judged {
  const setting = Object.hasOwn(policy.rules, rule.code) ? policy.rules[rule.code] : undefined;
  if (setting === 'off') return NOTHING;
  const drafts = rule.evaluate(left, right, {
    thresholds: resolveThresholds(rule, setting),
    production: policy.production,
  });
  if (drafts.length === 0) return NOTHING;
  return {
    findings: drafts.filter(isFinding).map((draft) => stamp(rule, draft, policy)),
    forgiven: drafts.filter(isForgiven).map((draft) => ({ code: rule.code, ...draft })),
  };
}

const NOTHING: Judged = { findings: [], forgiven: [] };

const isForgiven = (draft: Draft) => 'reason' in draft;
const isFinding = (draft: Draft): draft is FindingDraft => 'severity' in draft;

/** A rule's own numbers, where the policy moved none. */
function resolveThresholds(
  { thresholds }: Rule,
  setting: Exclude<RuleSetting, 'off'> | undefined,
): Thresholds {
  const moved = setting?.thresholds;
  if (!moved || moved === thresholds) return thresholds;
  const names = Object.keys(thresholds).filter((name) => Object.hasOwn(moved, name));
  return { ...thresholds, ...Object.fromEntries(names.map((name) => [name, moved[name]!])) };
}

function stamp(rule: Rule, draft: FindingDraft, policy: Policy): Finding {
  const { section, direction, left_value, right_value, identity } = draft;
  const keys = [...draft.keys].sort();
  const { code, category } = rule;
  const evidence = [{ section, keys }];
  const finding: Finding = {
    id: `${code}:${section}:${keys.join(',')}`,
    fingerprint: fingerprint({ code, evidence, direction, left_value, right_value, identity }),
    code,
    category,
    severity: effectiveSeverity(draft, direction, policy.production),
    direction,
    // It holds what was sent, which is a stranger's to choose.
    message: visibleText(hostsInWords(draft.message)),
    evidence,
    left_value,
    right_value,
    recommendation: draft.recommendation,
  };
  return identity === undefined ? finding : { ...finding, identity };
}
