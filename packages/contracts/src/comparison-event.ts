import * as v from 'valibot';
import { Finding } from './finding.ts';
import { stored } from './stored.ts';

/** Monotonic within a comparison: the SSE `id`, and what `Last-Event-ID` sends back. */
const fields = { id: v.pipe(v.number(), v.integer(), v.minValue(1)), at: v.number() };

/** One line of a comparison's record, as `GET /api/compare/:id/events` sends it. */
export const ComparisonEvent = v.variant('event', [
  stored({
    ...fields,
    event: v.literal('stage'),
    stage: v.string(),
    state: v.picklist(['started', 'finished', 'failed', 'cancelled', 'skipped']),
    duration_ms: v.optional(v.number()),
  }),
  stored({
    ...fields,
    event: v.literal('log'),
    level: v.picklist(['info', 'warn', 'error']),
    message: v.string(),
  }),
  stored({ ...fields, event: v.literal('finding'), finding: Finding }),
  stored({ ...fields, event: v.literal('done'), status: v.picklist(['completed', 'failed']) }),
]);
export type ComparisonEvent = v.InferOutput<typeof ComparisonEvent>;
