import * as v from 'valibot';
import { stored } from './stored.ts';

/** One likely cause, resting on findings of the same comparison. */
export const RankedCause = stored({
  cause: v.pipe(v.string(), v.minLength(1)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Ids of findings; at least one. */
  evidence: v.pipe(v.array(v.string()), v.minLength(1)),
});
export type RankedCause = v.InferOutput<typeof RankedCause>;

export const RecommendedAction = stored({
  action: v.pipe(v.string(), v.minLength(1)),
  why: v.string(),
});
export type RecommendedAction = v.InferOutput<typeof RecommendedAction>;

/** `evidence`, `mentions`. Any name is valid, so that a reader accepts checks it does not know. */
const CheckName = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/));

/** A check that a model's answer went through: it passed whole, or something had to be cut for it. */
export const ExplanationCheck = stored({
  check: CheckName,
  outcome: v.picklist(['passed', 'cut']),
});
export type ExplanationCheck = v.InferOutput<typeof ExplanationCheck>;

/** What was cut out of a model's answer, and why. */
export const ExplanationCut = stored({
  /** `summary`, `cause`, `evidence`, `action`. */
  part: v.string(),
  check: CheckName,
  /** One plain sentence. It repeats nothing of what was cut: nobody vouches for that. */
  reason: v.string(),
});
export type ExplanationCut = v.InferOutput<typeof ExplanationCut>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A model was asked, whether or not its answer was used. */
export const ModelCall = stored({
  model: v.string(),
  latency_ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** As its service counts them; absent where it does not say. */
  tokens_in: v.optional(Count),
  tokens_out: v.optional(Count),
  /** Why there was no answer. Absent where there was one, good or bad. */
  failure: v.optional(v.string()),
});
export type ModelCall = v.InferOutput<typeof ModelCall>;

/** Why the sides differ, most likely first, and what to do next. */
export const Explanation = stored({
  summary: v.pipe(v.string(), v.minLength(1)),
  ranked_causes: v.array(RankedCause),
  actions: v.array(RecommendedAction),
  notes: v.optional(v.string()),
  /** Who wrote it. */
  source: v.picklist(['model', 'rules']),
  /** The model's name, when a model wrote it. */
  model: v.optional(v.string()),
  /** What a model's answer was held against. Absent when rules wrote it. */
  checks: v.optional(v.array(ExplanationCheck)),
  /** Absent when nothing was. */
  cut: v.optional(v.array(ExplanationCut)),
  /** Which models were asked for it and what that took, in order. Absent when none was. */
  calls: v.optional(v.array(ModelCall)),
  /** The answer to the same question had been kept: nobody was asked. */
  cached: v.optional(v.boolean()),
  /** When somebody asked for it again; epoch milliseconds. Absent where it came with the comparison. */
  asked_at: v.optional(Count),
});
export type Explanation = v.InferOutput<typeof Explanation>;
