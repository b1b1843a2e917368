import type { EnvDiff, Finding, Forgiven, Section } from '@env-drift/contracts';
import { cutText, cutValue } from './cut-value.ts';

/** Of a diff as JSON: half of what a row may hold, for an explanation, the policy and the log stand beside it. */
const MOST_BYTES = 1_000_000;

/** Characters that are kept of each value, where all of them whole are too much: the first at which they fit. */
const LENGTHS = [4_096, 1_024, 256, 64];

/** A sentence keeps so many at least. */
const SENTENCE = 500;

/** How it ended on each side is short, and later comparisons read it. */
const CUT_SECTIONS = [
  'routing',
  'security',
  'cache',
  'content',
  'cookies',
  'timing',
  'platform',
] as const;

/**
 * A diff that a row has room for, whatever its targets sent: where it has none, long values are cut, with an
 * ellipsis. Findings stay the same ones, for they are known by what was made of the whole values.
 */
export function fitDiff(diff: EnvDiff): EnvDiff {
  let fitted = diff;
  for (const longest of LENGTHS) {
    if (bytesOf(fitted) <= MOST_BYTES) break;
    fitted = withShortValues(diff, longest);
  }
  return fitted;
}

function withShortValues(diff: EnvDiff, longest: number): EnvDiff {
  const sections = CUT_SECTIONS.map((name) => [name, shortFacts(diff[name], longest)] as const);
  const sentence = Math.max(longest, SENTENCE);
  const values = ({ left_value, right_value }: Finding | Forgiven) => ({
    left_value: cutValue(left_value, longest),
    right_value: cutValue(right_value, longest),
  });
  return {
    ...diff,
    ...Object.fromEntries(sections),
    forgiven: diff.forgiven.map((each) => ({
      ...each,
      ...values(each),
      reason: cutText(each.reason, sentence),
    })),
    findings: diff.findings.map((each) => ({
      ...each,
      ...values(each),
      message: cutText(each.message, sentence),
      ...(each.identity !== undefined && { identity: cutValue(each.identity, longest) }),
    })),
  };
}

const shortFacts = (facts: Section, longest: number): Section =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { left, right }]) => [
      name,
      { left: cutValue(left, longest), right: cutValue(right, longest) },
    ]),
  );

export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;
