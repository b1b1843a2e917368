import { explain, type ExplainOptions } from '../explain.ts';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';
import { makeDiff, makeFinding, sides } from './make-diff.ts';

/** What there is to explain in most tests of a model. */
export const finding = makeFinding('status-differs', {
  severity: 'critical',
  left_value: 200,
  right_value: 503,
});
export const diff = makeDiff([finding]);
export const modelOf = (complete: (request: ModelRequest) => Promise<ModelAnswer>): Model => ({
  name: 'test-model',
  contextTokens: 24_000,
  complete,
});
/** A model that says this. */
export const answering = (content: unknown) =>
  modelOf(() => Promise.resolve({ ok: true, content }));
/** A model that never answers. */
export const silent = modelOf(() => new Promise(() => {}));
/** By a clock that stands still, so that all of the time is left for each call. */
export const ask = (options: Partial<ExplainOptions>) =>
  explain({ diff, sides, now: () => 0, ...options });
