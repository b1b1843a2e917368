import * as v from 'valibot';
import { DraftExplanation } from './draft-explanation.ts';
import type { ModelRequest } from './model.ts';

/** Where answers are kept, so that the same explanation is not paid for twice. */
export interface AnswerCache {
  /** A text as a short key that no other text has: SHA-256 in hexadecimal digits. */
  digest(text: string): Promise<string>;
  /** What was put under the key, as JSON; anything else is no answer. */
  get(key: string): Promise<unknown>;
  put(key: string, answer: KeptAnswer): Promise<unknown>;
}

/**
 * What a model answered, before anything was cut: held against the findings again, it becomes the same
 * explanation, with the same record of what was cut.
 */
export const KeptAnswer = v.object({ draft: DraftExplanation });
export type KeptAnswer = v.InferOutput<typeof KeptAnswer>;

/** How long anybody waits for a store that is only there to save time: a second, and of little time a part. */
const PATIENCE_MS = 1_000;
const PATIENT_SHARE = 1 / 4;

const patienceWithin = (leftMs: number) =>
  Math.max(0, Math.min(PATIENCE_MS, leftMs * PATIENT_SHARE));

export type Question = Pick<ModelRequest, 'system' | 'user' | 'schema' | 'maxTokens'>;

/**
 * The same question, findings, history, model and task, has the same key, whichever comparison asks:
 * all of these stand in the request.
 *
 * @param leftMs of the time in which a model would have to answer
 */
export const answerKey = (
  cache: AnswerCache,
  model: string,
  { system, user, schema, maxTokens }: Question,
  leftMs: number,
): Promise<string | undefined> =>
  orNothing(
    () => cache.digest(JSON.stringify([model, system, user, schema, maxTokens])),
    patienceWithin(leftMs),
  );

/** What was kept, where that is an answer of a model. */
export async function readAnswer(
  cache: AnswerCache,
  key: string,
  leftMs: number,
): Promise<DraftExplanation | undefined> {
  const answer = await orNothing(() => cache.get(key), patienceWithin(leftMs));
  const kept = v.safeParse(KeptAnswer, answer);
  return kept.success ? kept.output.draft : undefined;
}

export async function keepAnswer(cache: AnswerCache, key: string, draft: DraftExplanation) {
  await orNothing(() => cache.put(key, { draft }), PATIENCE_MS);
}

/** A store that fails or is slow is as good as an empty one. */
function orNothing<T>(ask: () => Promise<T>, patienceMs: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const settle = (value?: T) => {
      clearTimeout(timer);
      resolve(value);
    };
    const timer = setTimeout(settle, patienceMs);
    try {
      ask().then(settle, () => settle());
    } catch {
      settle();
    }
  });
}
