import type { Explanation } from '@env-drift/contracts';
import { answerKey, keepAnswer, readAnswer, type AnswerCache } from './answer-cache.ts';
import { askModel, type Errand } from './ask-model.ts';
import { promptsAbout } from './build-prompt.ts';
import { tellModel } from './complaint.ts';
import { draftExplanationJsonSchema, type DraftExplanation } from './draft-explanation.ts';
import { groundDraft, type GroundedDraft } from './ground-draft.ts';
import type { Model } from './model.ts';
import type { ExplainInput } from './observe.ts';
import { parseAnswer, textOfAnswer } from './parse-answer.ts';
import { shorten } from './shorten.ts';
import { wholeGrounds, type WholeGrounds } from './text-grounds.ts';

/** Five causes with long ids and three actions fit well. */
const MAX_TOKENS = 2_048;
/** Of a first answer, and of what is wrong with it, goes back at most: about two thousand tokens. */
const ANSWER_CHARACTERS = 6_000;
const MOST_COMPLAINTS = 20;
/** In less no model reads a question; of a shorter time than that, in a part of it. */
const LEAST_MS = 500;
const LEAST_SHARE = 1 / 4;

export type ModelOutcome =
  | { ok: true; explanation: Explanation }
  /** `answered`: the model works, and another one would be asked for no better reason. */
  | { ok: false; reason: string; answered: boolean };

/** One model explains: what fails the checks goes back to it once, and what fails again is cut. */
export async function explainByModel(
  model: Model,
  input: ExplainInput,
  byRules: Explanation,
  budgetMs: number,
  errand: Errand,
  cache?: AnswerCache,
): Promise<ModelOutcome> {
  const room = model.contextTokens - MAX_TOKENS;
  const promptWithin = promptsAbout(input, byRules);
  const prompt = promptWithin(room);
  if (!prompt) return fail('its context is too small for the critical findings');
  const question = { ...prompt, schema: draftExplanationJsonSchema, maxTokens: MAX_TOKENS };
  const endsAt = Math.min(errand.deadline, errand.now() + budgetMs);

  const grounds = wholeGrounds(input);
  const judge = (content: unknown) => judgeAnswer(content, input, grounds);
  const left = () => endsAt - errand.now();
  const key = cache && (await answerKey(cache, model.name, question, left()));
  const kept = cache && key !== undefined ? await readAnswer(cache, key, left()) : undefined;
  // What was kept is not believed either: it goes through every check again.
  const rejudgedKept = kept && judge(kept);
  if (rejudgedKept?.grounded.rest.ok) {
    const { explanation } = rejudgedKept.grounded.rest;
    return { ok: true, explanation: { ...explanation, ...by(model), cached: true } };
  }
  const finish = ({ grounded: { rest } }: Judged): ModelOutcome =>
    rest.ok
      ? { ok: true, explanation: { ...rest.explanation, ...by(model) } }
      : fail(rest.reason, true);
  const keepAndFinish = async (judged: Judged): Promise<ModelOutcome> => {
    if (cache && key !== undefined && judged.draft && judged.grounded.rest.ok) {
      await keepAnswer(cache, key, judged.draft);
    }
    return finish(judged);
  };

  if (left() <= 0 || left() < Math.min(LEAST_MS, budgetMs * LEAST_SHARE)) {
    return fail('no time was left to ask it');
  }
  const first = await askModel(model, question, left(), errand);
  if (!first.ok && first.fault !== 'answer') return fail(first.reason, first.fault === 'caller');
  const judged = first.ok ? judge(first.content) : spoilt(first.reason);
  if (judged.isPassed) return keepAndFinish(judged);
  // An answer that could not be mended is told, but not kept: asked again, the model may do better.
  if (left() < LEAST_MS) return finish(judged);

  const again = promptWithin(room, {
    answer: first.ok ? asText(first.content) : '',
    complaints: judged.complaints,
  });
  const second = again && (await askModel(model, { ...question, ...again }, left(), errand));
  if (!second?.ok) return finish(judged);
  const rejudged = judge(second.content);
  return keepAndFinish(rejudged.grounded.rest.ok ? rejudged : judged);
}

const by = ({ name }: Model) => ({ source: 'model', model: name }) as const;

interface Judged {
  /** What was judged; undefined where it was no answer. */
  draft?: DraftExplanation;
  isPassed: boolean;
  complaints: string[];
  grounded: GroundedDraft;
}

function judgeAnswer(content: unknown, input: ExplainInput, grounds: WholeGrounds): Judged {
  const parsed = parseAnswer(content);
  if (!parsed.ok) return spoilt(parsed.reason);
  const grounded = groundDraft(parsed.draft, input, grounds);
  return {
    draft: parsed.draft,
    isPassed: grounded.complaints.length === 0,
    complaints: grounded.complaints.slice(0, MOST_COMPLAINTS).map(tellModel),
    grounded,
  };
}

/** An answer of which nothing can be used. */
const spoilt = (reason: string): Judged => ({
  isPassed: false,
  complaints: [reason],
  grounded: { complaints: [], rest: { ok: false, reason } },
});

const asText = (content: unknown): string =>
  shorten(textOfAnswer(content) ?? '', ANSWER_CHARACTERS);

const fail = (reason: string, answered = false) => ({ ok: false, reason, answered }) as const;
