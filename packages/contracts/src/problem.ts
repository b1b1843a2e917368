import * as v from 'valibot';
import { stored } from './stored.ts';

/** Every error of the API: `application/problem+json` (RFC 9457) with a code and a trace id. */
export const Problem = stored({
  /** A URI reference that names the kind of problem. */
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  /** What happened and what to do, in plain words. */
  detail: v.string(),
  /** Stable and for machines: `invalid_body`, `ssrf_blocked`, ... */
  code: v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z]+)*$/)),
  traceId: v.string(),
  /** Which parts of the request are wrong, for a form to show beside its fields. */
  errors: v.optional(v.array(stored({ field: v.string(), message: v.string() }))),
});
export type Problem = v.InferOutput<typeof Problem>;
