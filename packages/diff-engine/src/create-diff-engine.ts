import type { EnvDiff, Finding, Forgiven, Policy, SignalEnvelope } from '@env-drift/contracts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { judge } from './judge.ts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule } from './rule.ts';
import { collectSections } from './sections/collect-sections.ts';
import { compareSeverity } from './severity-order.ts';
import { decideVerdict } from './verdict.ts';

export interface DiffEngineOptions {
  /** Further rules, made with `responseRule` or `outcomeRule` like the built-in ones. */
  rules?: readonly Rule[];
  policy?: Policy;
}

export interface DiffEngine {
  /** @see diffEnvelopes */
  diff(left: SignalEnvelope, right: SignalEnvelope, policy?: Policy): EnvDiff;
}

/**
 * An engine with rules of your own beside the built-in ones.
 *
 * @throws where a rule has the code of another one
 * @example
 * const engine = createDiffEngine({ rules: [responseRule({ code: 'tenant-differs', ... })] });
 * engine.diff(staging, production).findings
 */
export function createDiffEngine(options: DiffEngineOptions = {}): DiffEngine {
  const { rules, sectionOf } = createRuleSet([...builtInRules, ...(options.rules ?? [])]);
  const usualPolicy = options.policy ?? defaultPolicy;
  return {
    diff(left, right, policy = usualPolicy) {
      const leftSide = { envelope: left, hosts: createHostMap('left', left, policy) };
      const rightSide = { envelope: right, hosts: createHostMap('right', right, policy) };
      const judged = rules.map((rule) => judge(rule, leftSide, rightSide, policy));
      const findings = judged.flatMap((each) => each.findings).sort(compareFindings);
      return {
        schema_version: '1.0',
        policy: { id: policy.id, version: policy.version },
        verdict: decideVerdict(left, right, findings),
        max_severity: findings[0]?.severity ?? null,
        ...collectSections(leftSide, rightSide, sectionOf),
        forgiven: judged.flatMap((each) => each.forgiven).sort(compareForgiven),
        findings,
      };
    },
  };
}

const compareFindings = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) || compareText(a.code, b.code) || compareText(a.id, b.id);

const compareForgiven = (a: Forgiven, b: Forgiven): number =>
  compareText(a.section, b.section) || compareText(a.keys.join(), b.keys.join());

/** By code unit: the same everywhere, unlike a comparison by locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
