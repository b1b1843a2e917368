import type { EnvDiff, Finding, Forgiven, Policy, SignalEnvelope } from '@env-drift/contracts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { judge } from './judge.ts';
import { rules, sectionOfHeader } from './rule-registry.ts';
import { collectSections } from './sections/collect-sections.ts';
import { compareSeverity } from './severity-order.ts';
import { decideVerdict } from './verdict.ts';

/**
 * The difference of two captures of the same request, classified. Pure: same input, same bytes out,
 * whatever the clock, the locale or the order of keys; the input is never changed.
 *
 * @example
 * const diff = diffEnvelopes(staging, production);
 * diff.verdict     // 'match' | 'drift' | 'inconclusive'
 * diff.findings[0] // { code: 'status-differs', severity: 'critical', left_value: 200, right_value: 503, ... }
 */
export function diffEnvelopes(
  left: SignalEnvelope,
  right: SignalEnvelope,
  policy: Policy = defaultPolicy,
): EnvDiff {
  const leftSide = { envelope: left, hosts: createHostMap('left', left, policy) };
  const rightSide = { envelope: right, hosts: createHostMap('right', right, policy) };
  const judged = rules.map((rule) => judge(rule, leftSide, rightSide, policy));
  const findings = judged.flatMap((each) => each.findings).sort(compareFindings);
  return {
    schema_version: '1.0',
    policy: { id: policy.id, version: policy.version },
    verdict: decideVerdict(left, right, findings),
    max_severity: findings[0]?.severity ?? null,
    ...collectSections(leftSide, rightSide, sectionOfHeader),
    forgiven: judged.flatMap((each) => each.forgiven).sort(compareForgiven),
    findings,
  };
}

const compareFindings = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) || compareText(a.code, b.code) || compareText(a.id, b.id);

const compareForgiven = (a: Forgiven, b: Forgiven): number =>
  compareText(a.section, b.section) || compareText(a.keys.join(), b.keys.join());

/** By code unit: the same everywhere, unlike a comparison by locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
