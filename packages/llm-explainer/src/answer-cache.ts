import { Explanation } from '@env-drift/contracts';
import * as v from 'valibot';
import type { ModelRequest } from './model.ts';

/** Where answers are kept, so that the same explanation is not paid for twice. */
export interface AnswerCache {
  /** A text as a short key that no other text has: SHA-256 in hexadecimal digits. */
  digest(text: string): Promise<string>;
  /** What was put under the key, as JSON; anything else is no answer. */
  get(key: string): Promise<unknown>;
  put(key: string, explanation: Explanation): Promise<unknown>;
}

/** How long anybody waits for a store that is only there to save time. */
const PATIENCE_MS = 1_000;

export type Question = Pick<ModelRequest, 'system' | 'user' | 'schema' | 'maxTokens'>;

/**
 * The same question, findings, history, model and task, has the same key, whichever comparison asks:
 * all of these stand in the request.
 */
export const answerKey = (
  cache: AnswerCache,
  model: string,
  { system, user, schema, maxTokens }: Question,
): Promise<string | undefined> =>
  orNothing(() => cache.digest(JSON.stringify([model, system, user, schema, maxTokens])));

/** What was kept, where that is an explanation that a model wrote. */
export async function readAnswer(
  cache: AnswerCache,
  key: string,
): Promise<Explanation | undefined> {
  const kept = v.safeParse(Explanation, await orNothing(() => cache.get(key)));
  return kept.success && kept.output.source === 'model' ? kept.output : undefined;
}

export async function keepAnswer(cache: AnswerCache, key: string, explanation: Explanation) {
  await orNothing(() => cache.put(key, explanation));
}

/** A store that fails or is slow is as good as an empty one. */
function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const settle = (value?: T) => {
      clearTimeout(timer);
      resolve(value);
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    try {
      ask().then(settle, () => settle());
    } catch {
      settle();
    }
  });
}
