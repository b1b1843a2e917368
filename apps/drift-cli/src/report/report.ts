import {
  EnvDiff,
  Explanation,
  Finding,
  Forgiven,
  ProbeError,
  SignalEnvelope,
  Verdict,
} from '@env-drift/contracts';
import * as v from 'valibot';

/** What a run fails on: drift of this severity or a higher one; `never` reports alone. */
export const FailOn = v.picklist(
  ['critical', 'warn', 'info', 'never'],
  'must be critical, warn, info or never',
);
export type FailOn = v.InferOutput<typeof FailOn>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One side as it was seen. */
export const ComparedSide = v.object({
  /** The target, secrets masked. */
  url: v.string(),
  label: v.optional(v.string()),
  /** Names of the request fields that it was asked with and whose values are kept nowhere. */
  credentials: v.optional(v.array(v.string())),
  provider: v.string(),
  /** Null where there was no answer: then `error` says why. */
  status: v.nullable(Count),
  error: v.optional(v.pick(ProbeError, ['code', 'message'])),
  duration_ms: v.number(),
  /** Absolute URLs followed, in order, the target excluded. */
  redirects: v.array(v.string()),
  /** Everything that was seen; absent from a suite, where it would be too much. */
  envelope: v.optional(SignalEnvelope),
  samples: v.optional(v.array(SignalEnvelope)),
});
export type ComparedSide = v.InferOutput<typeof ComparedSide>;

/** One request on both sides. */
export const Comparison = v.object({
  /** What tells it from the others of a suite: its path. */
  name: v.string(),
  /** Of a suite: the name of its pair, or its number. */
  pair: v.optional(v.string()),
  left: ComparedSide,
  right: ComparedSide,
  verdict: Verdict,
  /** How many differences were recognised as noise or as expected. */
  forgiven: Count,
  /** With all facts; absent from a suite. */
  diff: v.optional(EnvDiff),
  explanation: v.optional(Explanation),
});
export type Comparison = v.InferOutput<typeof Comparison>;

/** A finding, told once however many comparisons have it; its values are those of the first. */
export const ReportedFinding = v.object({
  ...Finding.entries,
  /** Indices of the comparisons that have it. */
  comparisons: v.array(Count),
});
export type ReportedFinding = v.InferOutput<typeof ReportedFinding>;

/** How much of what there was. Findings are counted once, however many comparisons have them. */
export const Totals = v.object({
  comparisons: Count,
  match: Count,
  drift: Count,
  inconclusive: Count,
  critical: Count,
  warn: Count,
  info: Count,
});
export type Totals = v.InferOutput<typeof Totals>;

/** What one run of `drift` found: the source of every format, and what `--format json` writes. */
export const Report = v.object({
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  tool: v.object({ name: v.literal('drift'), version: v.string() }),
  command: v.string(),
  /** Epoch milliseconds. */
  started_at: v.number(),
  finished_at: v.number(),
  /** Whether somebody stopped it before its end: then it is a part. */
  interrupted: v.boolean(),
  fail_on: FailOn,
  /** Of all comparisons together: `drift` where the run fails by it, else `inconclusive` where one is. */
  verdict: Verdict,
  exit_code: v.picklist([0, 1, 3, 130]),
  totals: Totals,
  findings: v.array(ReportedFinding),
  comparisons: v.array(Comparison),
  /** What was recognised as noise or as expected, and why; absent from a suite, which counts it. */
  forgiven: v.optional(v.array(Forgiven)),
});
export type Report = v.InferOutput<typeof Report>;
