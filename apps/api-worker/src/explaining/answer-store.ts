import type { AnswerCache } from '@env-drift/llm-explainer';
import { sha256 } from '../sha-256.ts';

/** Findings that stay as they are longer than this are worth another look. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

/**
 * Answers that were paid for, in the cache of the location that asked: it costs nothing, forgets by itself, and
 * nothing is lost with it but time. A deployment under workers.dev alone has none.
 */
export const answerStore: AnswerCache = {
  digest: sha256,
  async get(key) {
    const kept = await (await open()).match(urlOf(key));
    return kept?.json();
  },
  async put(key, explanation) {
    const response = Response.json(explanation, {
      headers: { 'cache-control': `max-age=${KEPT_SECONDS}` },
    });
    await (await open()).put(urlOf(key), response);
  },
};

/** For whoever wants to hear it again: what it says is kept all the same. */
export const freshAnswers: AnswerCache = { ...answerStore, get: async () => undefined };

const open = () => caches.open('explanations');

/** A cache knows nothing but URLs; the name is nobody's (RFC 6761 section 6.4). */
const urlOf = (key: string) => `https://explanations.invalid/${key}`;
