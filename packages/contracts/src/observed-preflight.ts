import * as v from 'valibot';
import { ProbeError } from './probe-error.ts';
import { record } from './record.ts';
import { stored } from './stored.ts';

/** A preflight as it was asked and answered: exactly one of `response` and `error`. Redirects are not followed. */
export const ObservedPreflight = stored({
  request: stored({ origin: v.string(), method: v.string(), headers: v.array(v.string()) }),
  duration_ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** Collected headers only; names lower-case and sorted. */
  response: v.optional(
    stored({ status: v.pipe(v.number(), v.integer()), headers: record(v.string()) }),
  ),
  error: v.optional(ProbeError),
});
export type ObservedPreflight = v.InferOutput<typeof ObservedPreflight>;
