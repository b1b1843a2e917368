import type {
  AcceptedFinding,
  CompareResult,
  EnvDiff,
  PairPolicy,
  Policy,
  RuleSetting,
  SignalEnvelope,
} from '@env-drift/contracts';
import { defaultPolicy, diffEnvelopes, mirrorPolicy, validatePolicy } from '@env-drift/diff-engine';

/* The engine in the page, which loads it only where settings are edited. */

/** What is wrong with a policy, one plain sentence for each thing. */
export function checkPolicy(policy: PairPolicy): readonly string[] {
  const checked = validatePolicy({ ...defaultPolicy, ...policy });
  return checked.ok ? [] : checked.errors;
}

/** How a result would have been judged by another policy: of what was seen then, and nothing else. */
export function judgeAgain(
  { left, right, meta }: CompareResult,
  { policy, accepted, isSwapped }: JudgedBy,
): EnvDiff {
  const whole = wholePolicy(policy, meta.policy.version);
  const oriented = isSwapped ? mirrorPolicy(whole) : whole;
  return diffEnvelopes(capturesOf(left), capturesOf(right), {
    ...oriented,
    ...(accepted.length > 0 && { accepted: [...accepted] }),
  });
}

export interface JudgedBy {
  /** Left and right as they are in the pair's settings. */
  policy: PairPolicy;
  /** Left and right as they are in the result. */
  accepted: readonly AcceptedFinding[];
  isSwapped: boolean;
}

/** As a run does it: a setting that moves one number of a rule leaves its others where they are. */
function wholePolicy({ rules = {}, ...policy }: PairPolicy, version: string): Policy {
  const set = Object.entries(rules).map(([code, setting]): [string, RuleSetting] => {
    const usual = defaultPolicy.rules[code];
    if (setting === 'off' || !usual || usual === 'off') return [code, setting];
    return [code, { ...setting, thresholds: { ...usual.thresholds, ...setting.thresholds } }];
  });
  return {
    ...defaultPolicy,
    ...policy,
    id: 'pair',
    version,
    rules: { ...defaultPolicy.rules, ...Object.fromEntries(set) },
  };
}

const capturesOf = ({
  envelope,
  samples = [],
}: {
  envelope: SignalEnvelope;
  samples?: readonly SignalEnvelope[] | undefined;
}): [SignalEnvelope, ...SignalEnvelope[]] => [envelope, ...samples];
