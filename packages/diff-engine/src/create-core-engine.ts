import type { EnvDiff, Finding, Forgiven, Policy, Side } from '@env-drift/contracts';
import { basePolicy } from './base-policy.ts';
import { settle, type Captures, type Settled } from './captures.ts';
import { checkCaptures } from './check-captures.ts';
import { ignoresInForce } from './exception-term.ts';
import { exceptionFor } from './exceptions.ts';
import { forgiveUnsteady } from './forgive-unsteady.ts';
import { forgiveWhere, type Judged } from './forgive.ts';
import { createHostMap } from './host-map.ts';
import { judgeSides } from './judge-sides.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule, SideView } from './rule.ts';
import { collectSections } from './sections/collect-sections.ts';
import { compareSeverity } from './severity-order.ts';
import { decideVerdict, isBlocked } from './verdict.ts';

export interface CoreEngineOptions {
  /** The rules that judge: built-in ones, and your own. */
  rules: readonly Rule[];
  policy?: Policy;
}

export interface DiffEngine {
  /** @see diffEnvelopes */
  diff(left: Captures, right: Captures, policy?: Policy): EnvDiff;
}

/**
 * An engine that judges by the rules it is given and no others. Response fields that none of them
 * claims are left to unclassified-header-differs; without `blockedByChallenge` a bot wall is taken for
 * the side it stands before.
 *
 * @throws where two rules share a code
 * @example
 * const engine = createCoreEngine({ rules: [blockedByChallenge, statusDiffers, varyDiffers] });
 * engine.diff(staging, production).findings
 */
export function createCoreEngine({
  rules,
  policy: usualPolicy = basePolicy,
}: CoreEngineOptions): DiffEngine {
  const ruleSet = createRuleSet(rules);
  return {
    diff(leftCaptures, rightCaptures, policy = usualPolicy) {
      const left = settle(checkCaptures('left', leftCaptures));
      const right = settle(checkCaptures('right', rightCaptures));
      const ignores = ignoresInForce(policy, left.envelope, right.envelope);
      const sides = { left: view('left', left, policy), right: view('right', right, policy) };
      const judgePair = (a: SideView, b: SideView) =>
        judgeSides(ruleSet, { left: a, right: b }, policy, ignores);
      const steady = forgiveUnsteady(
        judgePair(sides.left, sides.right),
        () => judgePair(sides.right, sides.left).findings,
        { left, right },
        (side, one, other) => {
          const [a, b] = [view(side, settle([one]), policy), view(side, settle([other]), policy)];
          return judgePair(a, b).findings;
        },
      );
      const { findings, forgiven } = forgiveWhere(
        forgiveBlocked(steady),
        exceptionFor(policy, ignores, sides),
      );
      const sorted = [...findings].sort(compareFindings);
      return {
        schema_version: '1.0',
        policy: { id: policy.id, version: policy.version },
        verdict: decideVerdict(left.envelope, right.envelope, sorted),
        max_severity: sorted[0]?.severity ?? null,
        ...collectSections(sides.left, sides.right, ruleSet.sectionOf),
        forgiven: [...forgiven].sort(compareForgiven),
        findings: sorted,
      };
    },
  };
}

const view = (side: Side, { envelope, outcomes }: Settled, policy: Policy): SideView => ({
  envelope,
  outcomes,
  hosts: createHostMap(side, envelope, policy),
});

/** Where a bot wall answered, whatever else differs is the wall's. */
function forgiveBlocked(judged: Judged): Judged {
  if (!judged.findings.some(isBlocked)) return judged;
  return forgiveWhere(judged, (finding) =>
    isBlocked(finding) ? null : 'A bot wall answered in place of a side.',
  );
}

const compareFindings = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) || compareText(a.code, b.code) || compareText(a.id, b.id);

const compareForgiven = (a: Forgiven, b: Forgiven): number =>
  compareText(a.section, b.section) ||
  compareText(a.keys.join(), b.keys.join()) ||
  compareText(a.code ?? '', b.code ?? '');

/** By code unit: the same everywhere, unlike a comparison by locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
