import * as v from 'valibot';
import { EnvDiff } from './env-diff.ts';
import { Explanation } from './explanation.ts';
import { Finding } from './finding.ts';
import { FindingState } from './finding-state.ts';
import { Policy } from './policy.ts';
import { SignalEnvelope } from './signal-envelope.ts';
import { stored } from './stored.ts';

/**
 * What changed against the previous finished comparison of the pair, as fingerprints of findings; where left
 * and right were swapped in that one, as they would be in this.
 */
export const History = stored({
  previous_comparison_id: v.nullable(v.string()),
  new: v.array(v.string()),
  recurring: v.array(v.string()),
  resolved: v.array(v.string()),
  /** What the pair remembers of each finding, this time included. Absent where it was not kept yet. */
  known: v.optional(
    v.record(
      v.string(),
      stored({ state: FindingState, first_seen: v.number(), times_seen: v.number() }),
    ),
  ),
});
export type History = v.InferOutput<typeof History>;

const ComparedSide = stored({
  /** The target, secrets masked. */
  url: v.string(),
  label: v.optional(v.string()),
  /** Stands for the side: of several samples, the first that ended as most of them did. */
  envelope: SignalEnvelope,
  /** The others, in order. Absent where there was one. */
  samples: v.optional(v.array(SignalEnvelope)),
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

/*
 * The two results are declared by what they give and not by their fields: written out in the
 * declarations of Comparison, which holds both, they are deeper than TypeScript goes.
 */
const compareResult = stored({
  left: ComparedSide,
  right: ComparedSide,
  diff: EnvDiff,
  findings: v.array(Finding),
  explanation: v.optional(Explanation),
  history: History,
  meta: Meta,
});
/** A finished comparison, as stored and returned. */
export type CompareResult = v.InferOutput<typeof compareResult>;
export const CompareResult: v.GenericSchema<unknown, CompareResult> = compareResult;

const SideSoFar = stored({ ...ComparedSide.entries, envelope: v.optional(SignalEnvelope) });

const partialCompareResult = stored({
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
/** What is known of a comparison that still runs, or that failed before its end. */
export type PartialCompareResult = v.InferOutput<typeof partialCompareResult>;
export const PartialCompareResult: v.GenericSchema<unknown, PartialCompareResult> =
  partialCompareResult;
