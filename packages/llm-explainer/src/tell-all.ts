import {
  maskTokens,
  Severity,
  type Explanation,
  type Finding,
  type Json,
  type Side,
} from '@env-drift/contracts';
import { countTokens } from './count-tokens.ts';
import { knownOf, recordSince } from './history-record.ts';
import type { Observation } from './observation.ts';
import { observe, type ExplainInput } from './observe.ts';
import { quoteData, quoteValue } from './quote-data.ts';
import { shorten } from './shorten.ts';

/** All there is to tell, before anything gives way. */
export interface Told {
  frame: object;
  frameCost: number;
  findings: Costed<{ id: string }>[];
  hypotheses: { evidence: string[] }[];
}

/** With the tokens it takes. */
export interface Costed<Entry> {
  entry: Entry;
  cost: number;
}

/** @param limit Characters of a text from the network. */
export function tellAll(input: ExplainInput, byRules: Explanation, limit: number): Told {
  const observation = observe(input);
  const { diff, history, names, production } = observation;
  const side = (which: Side) => ({
    name: maskTokens(names[which]),
    url: shorten(maskTokens(input.sides[which].url), limit),
    is_production: which === production,
  });
  const frame = {
    sides: { left: side('left'), right: side('right') },
    verdict: diff.verdict,
    history: history?.previous_comparison_id
      ? {
          new: history.new.length,
          recurring: history.recurring.length,
          resolved: history.resolved.length,
        }
      : 'this is the first comparison of the pair',
    findings: [],
    findings_left_out: diff.findings.length,
    hypotheses: [],
  };
  return {
    frame,
    frameCost: countTokens(inBlock('data', frame)),
    findings: inOrder(diff.findings).map((finding) =>
      withCost(describe(observation, finding, limit)),
    ),
    hypotheses: hypothesesAbout(byRules, limit),
  };
}

function describe(observation: Observation, finding: Finding, limit: number) {
  const since = recordSince(observation, [finding.id]);
  const known = knownOf(observation, finding);
  return {
    id: finding.id,
    code: finding.code,
    severity: finding.severity,
    direction: finding.direction,
    message: shorten(maskTokens(finding.message), limit),
    left: quoteValue(masked(finding.left_value), limit),
    right: quoteValue(masked(finding.right_value), limit),
    ...(since === 'unknown' ? {} : { since_last_comparison: since }),
    // Counted on, the question would never be the same twice, nor its answer be one that is kept.
    ...(known && { seen_in_comparisons: known.times_seen > 2 ? 'several' : known.times_seen }),
  };
}

const severities = Severity.options;
/** The gravest first. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

const hypothesesAbout = ({ ranked_causes }: Explanation, limit: number) =>
  ranked_causes.map(({ cause, confidence, evidence }) => ({
    cause: shorten(maskTokens(cause), 2 * limit),
    confidence,
    evidence,
  }));

/** One more for the comma. */
export const withCost = <Entry extends object>(entry: Entry): Costed<Entry> => ({
  entry,
  cost: countTokens(quoteData(entry)) + 1,
});

export const inBlock = (name: string, data: unknown) => `<${name}>\n${quoteData(data)}\n</${name}>`;

/** Masked where it was observed, and once more here: what a model is sent leaves the house. */
export function masked(value: Json): Json {
  if (typeof value === 'string') return maskTokens(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [maskTokens(name), masked(each)]),
  );
}
