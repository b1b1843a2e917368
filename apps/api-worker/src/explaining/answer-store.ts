import type { AnswerCache } from '@env-drift/llm-explainer';
import { createKeptAnswers } from '@env-drift/run-index';
import { sha256 } from '../sha-256.ts';

/**
 * Answers that were paid for, for all comparisons of the deployment. Without a database for them, or where it
 * fails, each is asked for anew.
 *
 * @param isFresh for whoever wants to hear it again: what it says is kept all the same
 */
export function answerStore(env: Env, isFresh: boolean): AnswerCache {
  const kept = createKeptAnswers((env as Partial<Env>).RUN_INDEX);
  return {
    digest: sha256,
    async get(key) {
      if (isFresh) return undefined;
      const found = await kept.get(key);
      return found.ok ? found.value : undefined;
    },
    put: (key, explanation) => kept.put(key, explanation),
  };
}
