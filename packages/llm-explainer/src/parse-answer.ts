import * as v from 'valibot';
import { findJsonObjects } from './find-json-objects.ts';
import { DraftExplanation } from './draft-explanation.ts';

export type ParsedAnswer = { ok: true; draft: DraftExplanation } | { ok: false; reason: string };

/** Far more than the tokens a model is given can spell; only a broken server sends as much. */
const LONGEST_ANSWER = 60_000;
/** In characters: five causes and three actions, each as long as it may be. */
const LONGEST_DRAFT = 12_000;
const tooLong = { ok: false, reason: 'the answer is too long' } as const;
/** Objects in a text, of which one has to fit. */
const MOST_OBJECTS = 20;

/** An answer as it was written, or as the JSON it stands for; undefined where it is neither. */
export function textOfAnswer(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  try {
    return JSON.stringify(content);
  } catch {
    return undefined;
  }
}

/** What a model thought aloud, up to where it says that it ends: drafts stand there. */
const THOUGHT = /^(?!\s*(?:```|\{))[^]*?<\/(?:think|thinking|thought|reasoning)>/i;

/**
 * The only place where what a model said becomes an answer: the last fitting JSON object of what it
 * said after thinking, whatever is chatted around it. An object is read as the JSON that it stands
 * for, so that it is as bounded as a text, and no more than data.
 */
export function parseAnswer(content: unknown): ParsedAnswer {
  const text = textOfAnswer(content);
  if (text === undefined) return validate(undefined);
  if (text.length > LONGEST_ANSWER) return tooLong;
  if (typeof content !== 'string') return validate(JSON.parse(text));

  return readText(text.replace(THOUGHT, ''));
}

function readText(text: string): ParsedAnswer {
  const { objects, within, cutOff } = findJsonObjects(text);
  const parsed = objects.slice(-MOST_OBJECTS).map(validate);
  const isFitting = ({ ok }: ParsedAnswer) => ok;
  const fitting =
    parsed.findLast(isFitting) ?? within.slice(-MOST_OBJECTS).map(validate).findLast(isFitting);
  if (fitting) return fitting;
  if (cutOff) return { ok: false, reason: 'the answer was cut off before its end' };
  return parsed.at(-1) ?? { ok: false, reason: 'the answer holds no JSON object' };
}

function validate(candidate: unknown): ParsedAnswer {
  const result = v.safeParse(DraftExplanation, candidate);
  if (result.success) {
    return lengthOf(result.output) <= LONGEST_DRAFT ? { ok: true, draft: result.output } : tooLong;
  }
  const path = v.getDotPath(result.issues[0]);
  const where = path === null ? '' : ` at ${path}`;
  return { ok: false, reason: `the answer does not fit the schema${where}` };
}

const lengthOf = ({ summary, ranked_causes, actions }: DraftExplanation): number =>
  [
    summary,
    ...ranked_causes.map(({ cause }) => cause),
    ...actions.flatMap(({ action, why }) => [action, why]),
  ].join('').length;
