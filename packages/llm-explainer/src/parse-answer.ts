import * as v from 'valibot';
import { findJsonObjects } from './find-json-objects.ts';
import { DraftExplanation } from './draft-explanation.ts';

export type ParsedAnswer = { ok: true; draft: DraftExplanation } | { ok: false; reason: string };

/** Far more than the tokens a model is given can spell; only a broken server sends as much. */
const LONGEST_ANSWER = 200_000;

/**
 * The only place where what a model said becomes an answer: an object as it is, or the first
 * fitting JSON object in a text, whatever is chatted around it.
 */
export function parseAnswer(content: unknown): ParsedAnswer {
  if (typeof content !== 'string') return validate(content);
  if (content.length > LONGEST_ANSWER) return { ok: false, reason: 'the answer is too long' };

  const { objects, cutOff } = findJsonObjects(content);
  const parsed = objects.map(validate);
  const fitting = parsed.find((result) => result.ok);
  if (fitting) return fitting;
  if (cutOff) return { ok: false, reason: 'the answer was cut off before its end' };
  return parsed.at(-1) ?? { ok: false, reason: 'the answer holds no JSON object' };
}

function validate(candidate: unknown): ParsedAnswer {
  const result = v.safeParse(DraftExplanation, candidate);
  if (result.success) return { ok: true, draft: result.output };
  const path = v.getDotPath(result.issues[0]);
  const where = path === null ? '' : ` at ${path}`;
  return { ok: false, reason: `the answer does not fit the schema${where}` };
}
