import * as v from 'valibot';
import { ComparisonError } from './comparison-error.ts';
import { ComparisonId } from './comparison-id.ts';
import { Finding } from './finding.ts';
import { Side } from './side.ts';
import { stored } from './stored.ts';

/**
 * `id` counts from 1 without a gap within a comparison: the SSE `id`, and what `Last-Event-ID` sends back. `at`
 * is in epoch milliseconds, and never goes back.
 */
const fields = { id: v.pipe(v.number(), v.integer(), v.minValue(1)), at: v.number() };

export const StageEvent = stored({
  ...fields,
  event: v.literal('stage'),
  /** `probe`, `diff`, `explain`, `finish`. */
  stage: v.string(),
  /** Of a stage that both sides go through for themselves, besides what is told of the whole. */
  side: v.optional(Side),
  /** What is `skipped` never started, and is over. */
  state: v.picklist(['started', 'finished', 'failed', 'cancelled', 'skipped']),
  /** Since it started. Absent from comparisons that were kept before there were events. */
  duration_ms: v.optional(v.number()),
});

export const LogEvent = stored({
  ...fields,
  event: v.literal('log'),
  level: v.picklist(['info', 'warn', 'error']),
  /** One plain sentence. */
  message: v.string(),
});

export const FindingEvent = stored({ ...fields, event: v.literal('finding'), finding: Finding });

/** The last one. */
export const DoneEvent = stored({
  ...fields,
  event: v.literal('done'),
  status: v.picklist(['completed', 'failed']),
  /** Of one that failed. */
  error: v.optional(ComparisonError),
});

/** One line of a comparison's record, as `GET /api/compare/:id/events` sends it. */
export const ComparisonEvent = v.variant('event', [StageEvent, LogEvent, FindingEvent, DoneEvent]);
export type ComparisonEvent = v.InferOutput<typeof ComparisonEvent>;

/** The same, asked for as JSON: what there is after the one that was named. */
export const EventsPage = stored({
  comparisonId: ComparisonId,
  events: v.array(ComparisonEvent),
  /** Whether there will be no more. */
  isOver: v.boolean(),
});
export type EventsPage = v.InferOutput<typeof EventsPage>;
