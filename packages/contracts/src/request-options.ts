import * as v from 'valibot';
import { Preflight } from './preflight.ts';
import { RequestHeaders } from './request-headers.ts';

/** A probe changes nothing where it looks: the safe methods alone (RFC 9110 section 9.2.1). */
const ProbeMethod = v.picklist(['GET', 'HEAD'], 'must be GET or HEAD: a probe changes nothing');

/** What one side is asked, beside its URL. */
export const RequestOptions = v.strictObject({
  /** GET where it is absent. */
  method: v.optional(ProbeMethod),
  headers: v.optional(RequestHeaders),
  /** Sent beside the request, and never in its place. */
  preflight: v.optional(Preflight),
});
export type RequestOptions = v.InferOutput<typeof RequestOptions>;

const MOST_SAMPLES = 5;
const SAMPLES = `must be a whole number from 1 to ${MOST_SAMPLES}`;

/** How often each side is asked. One where it is absent. */
export const Samples = v.pipe(
  v.number(SAMPLES),
  v.integer(SAMPLES),
  v.minValue(1, SAMPLES),
  v.maxValue(MOST_SAMPLES, SAMPLES),
);
