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
import { SECOND_TRY, TASK } from './model-task.ts';
import type { Observation } from './observation.ts';
import { observe, type ExplainInput } from './observe.ts';
import { quoteData, quoteValue } from './quote-data.ts';
import { shorten } from './shorten.ts';

/** Characters of a text from the network; the second where the critical findings do not fit else. */
const VALUE_CHARACTERS = [300, 80] as const;
/** Beyond it a question costs more than its answer is worth, however much a model can read. */
const MOST_TOKENS = 8_000;

export interface Prompt {
  system: string;
  user: string;
}

/** An answer that did not pass, and what is wrong with it. */
export interface PreviousAnswer {
  answer: string;
  complaints: string[];
}

/**
 * What a model is asked: a fixed task, and the observations as quoted data that fits into `room`
 * tokens. What gives way is `info` before anything else; undefined where the critical findings do not
 * fit, of which each has to be explained.
 */
export function buildPrompt(
  input: ExplainInput,
  byRules: Explanation,
  room = MOST_TOKENS,
  previous?: PreviousAnswer,
): Prompt | undefined {
  const system = previous ? TASK + SECOND_TRY : TASK;
  const told = previous ? `\n${inBlock('previous', masked({ ...previous }))}` : '';
  const left = Math.min(room, MOST_TOKENS) - countTokens(system) - countTokens(told);
  for (const limit of VALUE_CHARACTERS) {
    const data = dataWithin(left, limit, input, byRules);
    if (data) return { system, user: inBlock('data', data) + told };
  }
  return undefined;
}

const inBlock = (name: string, data: unknown) => `<${name}>\n${quoteData(data)}\n</${name}>`;

function dataWithin(room: number, limit: number, input: ExplainInput, byRules: Explanation) {
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
  const afterFrame = room - countTokens(inBlock('data', frame));
  const all = inOrder(diff.findings).map((finding) => describe(observation, finding, limit));
  const hypotheses = hypothesesAbout(byRules, limit);
  const wanted = hypotheses.reduce((sum, hypothesis) => sum + costOf(hypothesis), 0);
  // The hypotheses repeat much of the findings, and come after them.
  const { fitting: findings, left } = fit(all, afterFrame - Math.min(wanted, afterFrame / 3));
  const critical = diff.findings.filter(({ severity }) => severity === 'critical');
  if (findings.length < critical.length) return undefined;

  return {
    ...frame,
    findings,
    findings_left_out: diff.findings.length - findings.length,
    hypotheses: fit(citing(hypotheses, findings), left + Math.min(wanted, afterFrame / 3)).fitting,
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

/** One more for the comma. */
const costOf = (entry: object) => countTokens(quoteData(entry)) + 1;

/** The first entries that fit: what comes after one that does not is less important than it. */
function fit<Entry extends object>(entries: Entry[], room: number) {
  let left = room;
  for (const [at, entry] of entries.entries()) {
    const cost = costOf(entry);
    if (cost > left) return { fitting: entries.slice(0, at), left };
    left -= cost;
  }
  return { fitting: entries, left };
}

const hypothesesAbout = ({ ranked_causes }: Explanation, limit: number) =>
  ranked_causes.map(({ cause, confidence, evidence }) => ({
    cause: shorten(maskTokens(cause), 2 * limit),
    confidence,
    evidence,
  }));

/** Without what was left out: a model must not cite what it cannot see. */
function citing<Hypothesis extends { evidence: string[] }>(
  hypotheses: Hypothesis[],
  findings: { id: string }[],
): Hypothesis[] {
  const shown = new Set(findings.map(({ id }) => id));
  return hypotheses
    .map((each) => ({ ...each, evidence: each.evidence.filter((id) => shown.has(id)) }))
    .filter(({ evidence }) => evidence.length > 0);
}

/** Masked where it was observed, and once more here: what a model is sent leaves the house. */
function masked(value: Json): Json {
  if (typeof value === 'string') return maskTokens(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [maskTokens(name), masked(each)]),
  );
}
