import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison-id.ts';
import { ComparisonError } from './comparison-error.ts';
import { CompareResult, PartialCompareResult } from './compare-result.ts';
import { stored } from './stored.ts';

/** Where a running comparison is, in order; `finish` is also the stage of a completed one. */
export const ComparisonStage = v.picklist(['probe', 'diff', 'explain', 'finish']);
export type ComparisonStage = v.InferOutput<typeof ComparisonStage>;

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
