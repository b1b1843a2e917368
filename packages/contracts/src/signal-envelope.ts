import * as v from 'valibot';
import { ObservedPreflight } from './observed-preflight.ts';
import { ObservedResponse } from './observed-response.ts';
import { ProbeError } from './probe-error.ts';
import { record } from './record.ts';
import { stored } from './stored.ts';
import { Unseen } from './unseen.ts';

const Milliseconds = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);

/** One request of the chain and what it answered. */
export const Hop = stored({
  url: v.string(),
  status: v.pipe(v.number(), v.integer()),
  /** The `Location` field as sent (secrets masked), or null when there was none. */
  location: v.nullable(v.string()),
  /**
   * The absolute URL that it names (secrets masked), followed or not; null where it names none. Absent in
   * envelopes of older versions.
   */
  resolved: v.optional(v.nullable(v.string())),
  duration_ms: Milliseconds,
});
export type Hop = v.InferOutput<typeof Hop>;

const fields = {
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/, 'is not a version 1 envelope')),
  /** Which provider captured it: `active-probe`, `har`, ... */
  provider: v.string(),
  /** When the capture started, epoch milliseconds. */
  timestamp: v.pipe(v.number(), v.finite()),
  environment: stored({ id: v.string(), label: v.optional(v.string()), target_url: v.string() }),
  /** Where the probe ran; never about the target. */
  runner_context: stored({
    colo: v.optional(v.string()),
    asn: v.optional(v.number()),
    country: v.optional(v.string()),
  }),
  /** As first sent, names lower-case and sorted, secrets of URLs masked. What the runtime adds is not here. */
  request: stored({ method: v.string(), headers: record(v.string()) }),
  routing: stored({
    /** Absolute URLs followed, in order, the target excluded. */
    redirect_chain: v.array(v.string()),
    final_url: v.string(),
    hops: v.array(Hop),
  }),
  timing: stored({
    duration_ms: Milliseconds,
    /** Until the headers of the last answer had come. */
    ttfb_ms: v.optional(Milliseconds),
    /** From there until its body had come, as far as it was read. */
    body_ms: v.optional(Milliseconds),
    samples: v.optional(v.array(Milliseconds)),
  }),
  /** Absent where none was asked for, or the target itself gave no answer. */
  preflight: v.optional(ObservedPreflight),
  /** What the provider cannot see: nothing is concluded from its absence. Absent where it sees all. */
  unseen: v.optional(v.array(Unseen)),
};

/**
 * One capture of one side, as every provider delivers it: who looked, at what, how it was routed,
 * how long it took, and exactly one of `response` and `error`.
 */
export type SignalEnvelope = v.InferOutput<v.ObjectSchema<typeof fields, undefined>> &
  ({ response: ObservedResponse; error?: undefined } | { error: ProbeError; response?: undefined });
export const SignalEnvelope = v.pipe(
  v.looseObject({
    ...fields,
    response: v.optional(ObservedResponse),
    error: v.optional(ProbeError),
  }),
  v.check(
    ({ response, error }) => (response === undefined) !== (error === undefined),
    'has exactly one of response and error',
  ),
) as unknown as v.GenericSchema<SignalEnvelope>;

/** An envelope whose side answered. */
export type AnsweredEnvelope = Extract<SignalEnvelope, { response: ObservedResponse }>;
/** An envelope whose side could not be observed. */
export type FailedEnvelope = Extract<SignalEnvelope, { error: ProbeError }>;
