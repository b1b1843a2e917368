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
});
export type Explanation = v.InferOutput<typeof Explanation>;
