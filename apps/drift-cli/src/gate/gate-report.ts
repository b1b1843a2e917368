import * as v from 'valibot';
import { Report } from '../report/report.ts';

/** How the rollback went. What the command wrote is not kept: it may hold anything. */
export const Rollback = v.object({
  command: v.pipe(
    v.string(),
    v.description('The name of the program alone: any word that follows it may be a secret.'),
  ),
  arguments: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.description('How many words follow the program.'),
  ),
  /** `refused`: the person who was asked said no. */
  outcome: v.picklist(['done', 'failed', 'timed-out', 'refused']),
  exit_code: v.nullable(v.number()),
  duration_ms: v.number(),
});
export type Rollback = v.InferOutput<typeof Rollback>;

/** A deploy as it was judged, and what was done about it. */
export const GateReport = v.object({
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  command: v.literal('gate'),
  environment: v.string(),
  exit_code: v.picklist([0, 1, 3, 4, 130]),
  /** One plain sentence: what the exit code comes from. */
  reason: v.string(),
  comparison: Report,
  rollback: v.optional(Rollback),
  /** After the rollback: whether all is as it was. */
  verification: v.optional(Report),
  /** Why it was not verified, where that was asked for. */
  not_verified: v.optional(v.string()),
});
export type GateReport = v.InferOutput<typeof GateReport>;
