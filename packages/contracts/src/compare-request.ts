import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison.ts';
import { RequestHeaders } from './request-headers.ts';
import { RequestOptions, Samples } from './request-options.ts';

const TargetUrl = v.pipe(
  v.string('must be a string'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(2048, 'must have at most 2048 characters'),
);
const Label = v.pipe(
  v.string('must be a string'),
  v.trim(),
  v.maxLength(80, 'must have at most 80 characters'),
  // Such characters reorder or hide what stands around them, on a page and in a terminal.
  v.regex(
    /^[^\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u,
    'must not hold control characters',
  ),
);

/** Body of `POST /api/compare`. Whether the URLs may be probed is for the target guard to say. */
export const CompareRequest = v.strictObject({
  leftUrl: TargetUrl,
  rightUrl: TargetUrl,
  leftLabel: v.optional(Label),
  rightLabel: v.optional(Label),
  /** What both sides are asked. */
  ...RequestOptions.entries,
  /** Of one side alone; they replace those of both by name. */
  leftHeaders: v.optional(RequestHeaders),
  rightHeaders: v.optional(RequestHeaders),
  samples: v.optional(Samples),
  /** Whether both sides are asked once before anything counts. */
  warmUp: v.optional(v.boolean('must be true or false')),
});
export type CompareRequest = v.InferOutput<typeof CompareRequest>;

/** The 202 answer to `POST /api/compare`. */
export const CompareAccepted = v.object({ comparisonId: ComparisonId, pairKey: PairKey });
export type CompareAccepted = v.InferOutput<typeof CompareAccepted>;

/** Body of `POST /api/compare/:id/explain`: ask again, optionally another model. */
export const ExplainRequest = v.strictObject({ model: v.optional(v.string()) });
export type ExplainRequest = v.InferOutput<typeof ExplainRequest>;
