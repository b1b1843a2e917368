import type { EnvDiff, Finding, Forgiven, Policy } from '@env-drift/contracts';
import { basePolicy } from './base-policy.ts';
import { settle, type Captures, type Settled } from './captures.ts';
import { checkCaptures } from './check-captures.ts';
import { compareText } from './compare-text.ts';
import { ignoresInForce } from './exception-term.ts';
import { exceptionFor } from './exceptions.ts';
import { forgiveExplained } from './forgive-explained.ts';
import { forgiveUnsteady } from './forgive-unsteady.ts';
import { forgiveWhere } from './forgive.ts';
import { hideHashed } from './hide-hashed.ts';
import { hideUnseen } from './hide-unseen.ts';
import { createHostMap, type HostMap } from './host-map.ts';
import { judgeSides } from './judge-sides.ts';
import { listMasked } from './list-masked.ts';
import type { Sample } from './noise.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule, SideView } from './rule.ts';
import { collectSections } from './sections/collect-sections.ts';
import { compareSeverity } from './severity-order.ts';
import { decideVerdict } from './verdict.ts';
import { weighAsTold } from './weigh-as-told.ts';

export interface CoreEngineOptions {
  /** The rules that judge: built-in ones, and your own. */
  rules: readonly Rule[];
  /** Taken as it is: ask validatePolicy first where a person wrote it. */
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
      const { sectionOf } = ruleSet;
      const samples = {
        left: checkCaptures('left', leftCaptures),
        right: checkCaptures('right', rightCaptures),
      };
      const hosts = {
        left: createHostMap('left', samples.left[0], policy, samples.right[0]),
        right: createHostMap('right', samples.right[0], policy, samples.left[0]),
      };
      const seen = hideUnseen(
        settle(samples.left, hosts.left),
        settle(samples.right, hosts.right),
        sectionOf,
      );
      const { left, right, hashed } = hideHashed(seen.left, seen.right, sectionOf);
      const ignores = ignoresInForce(policy, left.envelope, right.envelope);
      const sides = { left: view(left, hosts.left), right: view(right, hosts.right) };
      const alone = ({ side, envelope }: Sample): SideView => ({
        envelope,
        hosts: hosts[side],
        outcomes: [],
      });
      const judgePair = (a: SideView, b: SideView) =>
        judgeSides(ruleSet, { left: a, right: b }, policy, ignores);
      const judged = judgePair(sides.left, sides.right);
      const sections = collectSections(sides.left, sides.right, sectionOf);
      const steady = forgiveUnsteady(
        judged,
        () => judgePair(sides.right, sides.left).findings,
        { left, right },
        (one, other) => judgePair(alone(one), alone(other)).findings,
        ({ evidence }) =>
          evidence.every(({ section, keys }) =>
            keys.every((key) => Object.hasOwn(sections[section], key)),
          ),
      );
      const { findings, forgiven } = forgiveWhere(
        forgiveExplained(steady, sides),
        exceptionFor(policy, ignores, sides),
      );
      const sorted = weighAsTold(findings, policy).sort(compareFindings);
      return {
        schema_version: '1.0',
        policy: { id: policy.id, version: policy.version },
        verdict: decideVerdict(left.envelope, right.envelope, sorted),
        max_severity: sorted[0]?.severity ?? null,
        ...sections,
        forgiven: [...forgiven, ...seen.unseen, ...hashed, ...listMasked(sections)].sort(
          compareForgiven,
        ),
        findings: sorted,
      };
    },
  };
}

const view = ({ envelope, outcomes, alike }: Settled, hosts: HostMap): SideView => ({
  envelope,
  outcomes,
  ...(alike.length > 0 && { samples: [envelope, ...alike] }),
  hosts,
});

const compareFindings = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) || compareText(a.code, b.code) || compareText(a.id, b.id);

const compareForgiven = (a: Forgiven, b: Forgiven): number =>
  compareText(a.section, b.section) ||
  compareText(a.keys.join(), b.keys.join()) ||
  compareText(a.code ?? '', b.code ?? '');
