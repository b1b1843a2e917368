import type { EnvDiff, Policy } from '@env-drift/contracts';
import type { Captures } from './captures.ts';
import { createDiffEngine } from './create-diff-engine.ts';
import { defaultPolicy } from './default-policy.ts';

const engine = createDiffEngine();

/**
 * The difference of two captures of the same request, classified. Pure: same input, same bytes out,
 * whatever the clock, the locale or the order of keys; the input is never changed.
 *
 * Several samples of a side tell noise from drift: what differs between the samples of one side is
 * forgiven, and times are compared by their medians.
 *
 * @throws InvalidEnvelopeError where something handed in is no envelope of version 1, or only half of one
 * @throws InvalidPolicyError where the policy is not of its form
 * @example
 * const diff = diffEnvelopes(staging, production);
 * diff.verdict     // 'match' | 'drift' | 'inconclusive'
 * diff.findings[0] // { code: 'status-differs', severity: 'critical', left_value: 200, right_value: 503, ... }
 */
export const diffEnvelopes = (
  left: Captures,
  right: Captures,
  policy: Policy = defaultPolicy,
): EnvDiff => engine.diff(left, right, policy);
