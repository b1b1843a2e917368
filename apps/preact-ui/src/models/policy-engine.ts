import type {
  AcceptedFinding,
  CompareResult,
  EnvDiff,
  PairPolicy,
  SignalEnvelope,
} from '@env-drift/contracts';
import {
  completePolicy,
  defaultPolicy,
  diffEnvelopes,
  mirrorPolicy,
  validatePolicy,
} from '@env-drift/diff-engine';

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
  const whole = completePolicy({ ...policy, id: 'pair', version: meta.policy.version });
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

const capturesOf = ({
  envelope,
  samples = [],
}: {
  envelope: SignalEnvelope;
  samples?: readonly SignalEnvelope[] | undefined;
}): [SignalEnvelope, ...SignalEnvelope[]] => [envelope, ...samples];
