import * as v from 'valibot';
import { Finding, FindingCode, SectionName } from './finding.ts';
import { Json } from './json.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

/** One fact as seen on each side; null where a side did not show it. */
export const Fact = stored({ left: Json, right: Json });
export type Fact = v.InferOutput<typeof Fact>;

/** Facts of one area by name. Sections hold facts, findings hold judgement. */
export const Section = v.record(v.string(), Fact);
export type Section = v.InferOutput<typeof Section>;

/** A difference that was recognised as noise or as expected, and why. Nothing disappears silently. */
export const Forgiven = stored({
  /** Code of the rule that saw it. */
  code: v.optional(FindingCode),
  /** Of the finding it would have been, where a policy or the samples made it none. */
  fingerprint: v.optional(v.string()),
  section: SectionName,
  keys: v.array(v.string()),
  reason: v.string(),
  left_value: Json,
  right_value: Json,
});
export type Forgiven = v.InferOutput<typeof Forgiven>;

/** `inconclusive` when a side could not be observed: never reported as a match, never as proven drift. */
export const Verdict = v.picklist(['match', 'drift', 'inconclusive']);
export type Verdict = v.InferOutput<typeof Verdict>;

/** The deterministic difference of two envelopes. Same input, same bytes. */
export const EnvDiff = stored({
  schema_version: v.pipe(v.string(), v.regex(/^1\.\d+$/, 'is not a version 1 diff')),
  policy: stored({ id: v.string(), version: v.string() }),
  verdict: Verdict,
  /** The highest severity among the findings; null when there are none. */
  max_severity: v.nullable(Severity),
  outcome: Section,
  routing: Section,
  security: Section,
  cache: Section,
  content: Section,
  /** Absent in diffs of version 1.0 that were stored before cookies were compared. */
  cookies: v.optional(Section, {}),
  timing: Section,
  platform: Section,
  forgiven: v.array(Forgiven),
  findings: v.array(Finding),
});
export type EnvDiff = v.InferOutput<typeof EnvDiff>;
