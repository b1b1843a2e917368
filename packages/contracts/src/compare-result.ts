import * as v from 'valibot';
import { EnvDiff } from './env-diff.ts';
import { Explanation } from './explanation.ts';
import { Finding } from './finding.ts';
import { Policy } from './policy.ts';
import { SignalEnvelope } from './signal-envelope.ts';
import { stored } from './stored.ts';

/** What changed against the previous finished comparison of the pair, as fingerprints of findings. */
export const History = stored({
  previous_comparison_id: v.nullable(v.string()),
  new: v.array(v.string()),
  recurring: v.array(v.string()),
  resolved: v.array(v.string()),
});
export type History = v.InferOutput<typeof History>;

const ComparedSide = stored({
  /** The target, secrets masked. */
  url: v.string(),
  label: v.optional(v.string()),
  envelope: SignalEnvelope,
});

const Meta = stored({
  /** Epoch milliseconds. */
  created_at: v.number(),
  finished_at: v.number(),
  runner_context: v.record(v.string(), v.union([v.string(), v.number()])),
  /** The policy that judged, whole, so that an old result can be read on its own. */
  policy: Policy,
  /** Versions of the parts that made the result, by name. */
  versions: v.record(v.string(), v.string()),
});

/** A finished comparison, as stored and returned. */
export const CompareResult = stored({
  left: ComparedSide,
  right: ComparedSide,
  diff: EnvDiff,
  findings: v.array(Finding),
  explanation: v.optional(Explanation),
  history: History,
  meta: Meta,
});
export type CompareResult = v.InferOutput<typeof CompareResult>;

const SideSoFar = stored({ ...ComparedSide.entries, envelope: v.optional(SignalEnvelope) });

/** What is known of a comparison that still runs, or that failed before its end. */
export const PartialCompareResult = stored({
  left: SideSoFar,
  right: SideSoFar,
  diff: v.optional(EnvDiff),
  findings: v.optional(v.array(Finding)),
  explanation: v.optional(Explanation),
  history: v.optional(History),
  meta: stored({
    created_at: v.number(),
    /** Only of one that failed. */
    finished_at: v.optional(v.number()),
    policy: v.optional(Policy),
  }),
});
export type PartialCompareResult = v.InferOutput<typeof PartialCompareResult>;
