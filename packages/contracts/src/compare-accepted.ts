import * as v from 'valibot';
import { ComparisonId, PairKey } from './comparison-id.ts';

/** The 202 answer to `POST /api/compare`. */
export const CompareAccepted = v.object({ comparisonId: ComparisonId, pairKey: PairKey });
export type CompareAccepted = v.InferOutput<typeof CompareAccepted>;
