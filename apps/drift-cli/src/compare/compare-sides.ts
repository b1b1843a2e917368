import type { EnvDiff, Policy, Side, SignalEnvelope } from '@env-drift/contracts';
import { diffEnvelopes, usualSample } from '@env-drift/diff-engine';
import { explainByRules } from '@env-drift/llm-explainer';
import type { ComparedSide, Comparison } from '../report/report.ts';
import type { OpenSide } from '../sides/side.ts';
import { captureBoth } from './capture-both.ts';

/** How the sides are compared. */
export interface ComparePlan {
  /** How often each side is asked. */
  samples: number;
  policy: Policy;
  explain: boolean;
  /** When it aborts, no further round begins. */
  signal: AbortSignal;
}

/** Looks at both sides and says what differs. Never rejects. */
export async function compareSides(
  sides: Readonly<Record<Side, OpenSide>>,
  { samples, policy, explain, signal }: ComparePlan,
): Promise<{ comparison: Comparison; diff: EnvDiff }> {
  const [left, right] = await captureBoth(sides, samples, signal);
  const diff = diffEnvelopes(left, right, policy);
  const seen = {
    left: toSide(sides.left, usualSample(left)!, left),
    right: toSide(sides.right, usualSample(right)!, right),
  };
  return {
    comparison: {
      name: seen.right.url,
      ...seen,
      verdict: diff.verdict,
      forgiven: diff.forgiven.length,
      diff,
      ...(explain && {
        explanation: explainByRules({ diff, sides: seen, production: policy.production }),
      }),
    },
    diff,
  };
}

/** @param samples of which the envelope that stands for the side may be one */
export function toSide(
  { url, label, credentials }: Pick<OpenSide, 'url' | 'label' | 'credentials'>,
  envelope: SignalEnvelope,
  samples: readonly SignalEnvelope[],
): ComparedSide {
  const others = samples.filter((sample) => sample !== envelope);
  const { provider, response, error, timing, routing } = envelope;
  return {
    url,
    ...(label !== undefined && { label }),
    ...(credentials.length > 0 && { credentials: [...credentials] }),
    provider,
    status: response?.status ?? null,
    ...(error && { error: { code: error.code, message: error.message } }),
    duration_ms: timing.duration_ms,
    redirects: routing.redirect_chain,
    envelope,
    ...(others.length > 0 && { samples: others }),
  };
}
