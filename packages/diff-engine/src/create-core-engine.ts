import type {
  EnvDiff,
  Finding,
  Forgiven,
  Policy,
  Side,
  SignalEnvelope,
} from '@env-drift/contracts';
import { basePolicy } from './base-policy.ts';
import { outcomeOf, settle, type Captures, type Settled } from './captures.ts';
import { checkCaptures } from './check-captures.ts';
import { ignoresInForce } from './exception-term.ts';
import { exceptionFor } from './exceptions.ts';
import { forgiveExplained } from './forgive-explained.ts';
import { forgiveSamples } from './forgive-samples.ts';
import { forgiveUnsteady } from './forgive-unsteady.ts';
import { forgiveWhere } from './forgive.ts';
import { hideUnseen } from './hide-unseen.ts';
import { createHostMap } from './host-map.ts';
import { judgeSides } from './judge-sides.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule, SideView } from './rule.ts';
import { collectSections } from './sections/collect-sections.ts';
import { compareSeverity } from './severity-order.ts';
import { decideVerdict } from './verdict.ts';

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
 * claims are left to unclassified-header-differs; without `blockedByChallenge` no finding says why the
 * verdict is inconclusive where a bot wall answered.
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
    diff(leftCaptures, rightCaptures, given = usualPolicy) {
      const policy = { ...basePolicy, ...given };
      const { left, right, unseen } = hideUnseen(
        settle(checkCaptures('left', leftCaptures)),
        settle(checkCaptures('right', rightCaptures)),
        ruleSet.sectionOf,
      );
      const ignores = ignoresInForce(policy, left.envelope, right.envelope);
      const sides = {
        left: view('left', left, policy, right),
        right: view('right', right, policy, left),
      };
      const judgePair = (a: SideView, b: SideView) =>
        judgeSides(ruleSet, { left: a, right: b }, policy, ignores);
      const judged = judgePair(sides.left, sides.right);
      const steady = forgiveUnsteady(
        judged,
        () => judgePair(sides.right, sides.left).findings,
        { left, right },
        (side, one, other) =>
          judgePair(sample(side, one, policy), sample(side, other, policy)).findings,
      );
      const { findings, forgiven } = forgiveWhere(
        forgiveExplained(steady, sides),
        exceptionFor(policy, ignores, sides),
      );
      const unsteady = forgiveSamples(
        { left, right },
        judged.findings,
        (one, other) =>
          judgePair(sample('left', one, policy), sample('right', other, policy)).findings,
      );
      const sorted = [...findings].sort(compareFindings);
      return {
        schema_version: '1.0',
        policy: { id: policy.id, version: policy.version },
        verdict: decideVerdict(left.envelope, right.envelope, sorted),
        max_severity: sorted[0]?.severity ?? null,
        ...collectSections(sides.left, sides.right, ruleSet.sectionOf),
        forgiven: [...forgiven, ...unsteady, ...unseen].sort(compareForgiven),
        findings: sorted,
      };
    },
  };
}

const view = (
  side: Side,
  { envelope, outcomes, others }: Settled,
  policy: Policy,
  other?: Settled,
): SideView => ({
  envelope,
  outcomes,
  ...(others.length > 0 && {
    samples: others.toSpliced(outcomes.indexOf(outcomeOf(envelope)), 0, envelope),
  }),
  hosts: createHostMap(side, envelope, policy, other?.envelope),
});

/** One sample by itself. */
const sample = (side: Side, envelope: SignalEnvelope, policy: Policy) =>
  view(side, settle([envelope]), policy);

const compareFindings = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) || compareText(a.code, b.code) || compareText(a.id, b.id);

const compareForgiven = (a: Forgiven, b: Forgiven): number =>
  compareText(a.section, b.section) ||
  compareText(a.keys.join(), b.keys.join()) ||
  compareText(a.code ?? '', b.code ?? '');

/** By code unit: the same everywhere, unlike a comparison by locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
