import type { Model, ModelAnswer, ModelRequest } from './model.ts';
import { readModelAnswer } from './read-model-answer.ts';

/** The longest delay a timer takes; beyond it setTimeout fires at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * Asks a model and takes its answer, or a reason after `budgetMs`: never rejects and never waits
 * longer, even for a model that ignores its signal. What comes too late is aborted and dropped.
 */
export function askWithin(
  model: Model,
  request: Omit<ModelRequest, 'signal' | 'timeoutMs'>,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<ModelAnswer> {
  const call = new AbortController();
  return new Promise((resolve) => {
    const settle = (answer: ModelAnswer) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(answer);
      call.abort();
    };
    const stop = () => settle({ ok: false, reason: 'the request was stopped', fault: 'caller' });
    const timer = setTimeout(
      () => settle({ ok: false, reason: `it took longer than ${inWords(budgetMs)}` }),
      Math.min(budgetMs, LONGEST_DELAY_MS),
    );
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);

    const failed = () => settle(callFailed);
    const take = (answer: unknown) => settle(readModelAnswer(answer) ?? callFailed);
    try {
      model.complete({ ...request, timeoutMs: budgetMs, signal: call.signal }).then(take, failed);
    } catch {
      failed();
    }
  });
}

const callFailed: ModelAnswer = { ok: false, reason: 'the call failed' };

const inWords = (ms: number) =>
  ms < 1_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
