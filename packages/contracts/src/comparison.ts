import * as v from 'valibot';
import { CompareResult, PartialCompareResult } from './compare-result.ts';
import { stored } from './stored.ts';

/**
 * Public address of a pair: the id of its Durable Object, 64 hexadecimal digits. The platform can
 * tell an id it made from one that somebody made up.
 */
export const PairKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a pair key'));
export type PairKey = v.InferOutput<typeof PairKey>;

/** `pairKey:uuid`: the id carries its address. */
export const ComparisonId = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{64}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'is not a comparison id',
  ),
);
export type ComparisonId = v.InferOutput<typeof ComparisonId>;

/** Where a running comparison is, in order; `finish` is also the stage of a completed one. */
export const ComparisonStage = v.picklist(['probe', 'diff', 'explain', 'finish']);
export type ComparisonStage = v.InferOutput<typeof ComparisonStage>;

/** Why a comparison failed: `deadline_exceeded`, `start_failed`, `run_failed`, ... */
export const ComparisonError = stored({
  code: v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z]+)*$/)),
  message: v.string(),
});
export type ComparisonError = v.InferOutput<typeof ComparisonError>;

const fields = { comparisonId: ComparisonId, pairKey: PairKey, stage: ComparisonStage };

/** `GET /api/compare/:id`: `running -> completed | failed`, nothing else, never back. */
export const Comparison = v.variant('status', [
  stored({ ...fields, status: v.literal('running'), result: PartialCompareResult }),
  stored({ ...fields, status: v.literal('completed'), result: CompareResult }),
  stored({
    ...fields,
    status: v.literal('failed'),
    result: PartialCompareResult,
    error: ComparisonError,
  }),
]);
export type Comparison = v.InferOutput<typeof Comparison>;
