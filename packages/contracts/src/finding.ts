import * as v from 'valibot';
import { Json } from './json.ts';
import { Severity } from './severity.ts';
import { stored } from './stored.ts';

/** `status-differs`. Any code of this pattern is valid, so that a reader accepts rules it does not know. */
export const FindingCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/));

/** The sections of an EnvDiff: where the facts that a finding judges are found. */
export const SectionName = v.picklist([
  'outcome',
  'routing',
  'security',
  'cache',
  'content',
  'cookies',
  'timing',
  'platform',
]);
export type SectionName = v.InferOutput<typeof SectionName>;

/** Which side is worse off: less protected, less available, slower. `none` where neither is. */
export const Direction = v.picklist(['left-weaker', 'right-weaker', 'none']);
export type Direction = v.InferOutput<typeof Direction>;

/** Facts that prove a finding: keys of one section of the same diff. */
export const Evidence = stored({ section: SectionName, keys: v.array(v.string()) });
export type Evidence = v.InferOutput<typeof Evidence>;

/** 16 hexadecimal digits that stay the same while the same difference persists from run to run. */
export const FindingFingerprint = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/, 'is not a fingerprint'),
);

/** One classified difference, with both values. */
export const Finding = stored({
  /** `code:section:sorted,keys`; unique within a diff. */
  id: v.string(),
  fingerprint: FindingFingerprint,
  code: FindingCode,
  category: v.string(),
  severity: Severity,
  direction: Direction,
  /** One plain sentence: what differs. */
  message: v.string(),
  evidence: v.array(Evidence),
  /** What the left side showed; null when it showed nothing. */
  left_value: Json,
  right_value: Json,
  /**
   * What makes it the same difference from run to run, where the two values do not: they are
   * measurements, or hold more than what differs.
   */
  identity: v.optional(Json),
  /** One plain sentence: what to do about it. */
  recommendation: v.string(),
});
export type Finding = v.InferOutput<typeof Finding>;
