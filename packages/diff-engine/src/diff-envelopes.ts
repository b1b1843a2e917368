import type { EnvDiff, Policy, SignalEnvelope } from '@env-drift/contracts';
import { createDiffEngine } from './create-diff-engine.ts';
import { defaultPolicy } from './default-policy.ts';

const engine = createDiffEngine();

/**
 * The difference of two captures of the same request, classified. Pure: same input, same bytes out,
 * whatever the clock, the locale or the order of keys; the input is never changed.
 *
 * @example
 * const diff = diffEnvelopes(staging, production);
 * diff.verdict     // 'match' | 'drift' | 'inconclusive'
 * diff.findings[0] // { code: 'status-differs', severity: 'critical', left_value: 200, right_value: 503, ... }
 */
export const diffEnvelopes = (
  left: SignalEnvelope,
  right: SignalEnvelope,
  policy: Policy = defaultPolicy,
): EnvDiff => engine.diff(left, right, policy);
