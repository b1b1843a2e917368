import type { Explanation, Finding } from '@env-drift/contracts';
import { countTokens } from './count-tokens.ts';
import { SECOND_TRY, TASK } from './model-task.ts';
import type { ExplainInput } from './observe.ts';
import { inBlock, masked, tellAll, withCost, type Costed, type Told } from './tell-all.ts';

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
export const buildPrompt = (
  input: ExplainInput,
  byRules: Explanation,
  room?: number,
  previous?: PreviousAnswer,
): Prompt | undefined => promptsAbout(input, byRules)(room, previous);

/** The same for a question that may be asked twice: what is told of the findings is written down once. */
export function promptsAbout(input: ExplainInput, byRules: Explanation) {
  const written = new Map<number, Told>();
  const tell = (limit: number) => {
    const told = written.get(limit) ?? tellAll(input, byRules, limit);
    written.set(limit, told);
    return told;
  };
  return (room = MOST_TOKENS, previous?: PreviousAnswer): Prompt | undefined => {
    const system = previous ? TASK + SECOND_TRY : TASK;
    const told = previous ? `\n${inBlock('previous', masked({ ...previous }))}` : '';
    const left = Math.min(room, MOST_TOKENS) - countTokens(system) - countTokens(told);
    for (const limit of VALUE_CHARACTERS) {
      const data = dataWithin(left, tell(limit), input.diff.findings);
      if (data) return { system, user: inBlock('data', data) + told };
    }
    return undefined;
  };
}

function dataWithin(room: number, told: Told, all: readonly Finding[]) {
  const afterFrame = room - told.frameCost;
  const wanted = told.hypotheses.map(withCost).reduce((sum, { cost }) => sum + cost, 0);
  // The hypotheses repeat much of the findings, and come after them.
  const forThem = Math.min(wanted, afterFrame / 3);
  const { fitting: findings, left } = fit(told.findings, afterFrame - forThem);
  const critical = all.filter(({ severity }) => severity === 'critical');
  if (findings.length < critical.length) return undefined;

  const hypotheses = citing(told.hypotheses, findings).map(withCost);
  return {
    ...told.frame,
    findings,
    findings_left_out: all.length - findings.length,
    hypotheses: fit(hypotheses, left + forThem).fitting,
  };
}

/** The first entries that fit: what comes after one that does not is less important than it. */
function fit<Entry>(entries: readonly Costed<Entry>[], room: number) {
  let left = room;
  const fitting: Entry[] = [];
  for (const { entry, cost } of entries) {
    if (cost > left) break;
    left -= cost;
    fitting.push(entry);
  }
  return { fitting, left };
}

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
