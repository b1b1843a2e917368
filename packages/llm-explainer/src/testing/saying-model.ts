import { vi } from 'vitest';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';

/** Says one thing after the other, the last one again and again; a reason where it fails. */
export function modelSaying(name: string, ...answers: (ModelAnswer | object | string)[]) {
  const complete = vi.fn((request: ModelRequest): Promise<ModelAnswer> => {
    void request;
    const next = answers.length > 1 ? answers.shift()! : answers[0]!;
    const isAnswer = typeof next === 'object' && 'ok' in next;
    return Promise.resolve(isAnswer ? (next as ModelAnswer) : { ok: true, content: next });
  });
  return { name, contextTokens: 24_000, complete } satisfies Model;
}
export const down: ModelAnswer = { ok: false, reason: 'it is down' };

/** What models say of a diff with `finding` alone. */
export const good = {
  summary: 'Production fails.',
  ranked_causes: [
    {
      cause: 'A broken release: its status is another one.',
      confidence: 0.8,
      evidence: ['status-differs:outcome:status'],
    },
  ],
  actions: [{ action: 'Read the log.', why: 'It says why.' }],
};
/** What comes of that: the rules say first what was found. */
export const goodTold = {
  ...good,
  summary: 'Staging and Production answered differently: 1 critical. Production fails.',
};
/** Something of it has to be cut. */
export const bad = { ...good, summary: 'Production fails since 10:30.' };
/** Nothing of it can be used. */
export const worse = { ...good, ranked_causes: [] };
