import { Comparison, ExplainRequest } from '@env-drift/contracts';
import { openPair, parseComparisonId } from '@env-drift/pair-storage';
import { isModelAllowed } from '../explaining/choose-model.ts';
import { explainDiff, saysSameUrl } from '../explaining/explain-diff.ts';
import { tellAttempt } from '../explaining/tell-attempt.ts';
import { jsonResponse } from '../http/json-response.ts';
import { comparisonNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';

const stillRunning: ProblemDraft = {
  status: 409,
  code: 'still_running',
  detail:
    'The comparison is still running, and will be explained at its end. Ask again when it has ended.',
};
const notCompleted: ProblemDraft = {
  status: 409,
  code: 'not_completed',
  detail: 'The comparison failed before its end, so there is nothing to explain. Start it again.',
};
const modelNotAllowed: ProblemDraft = {
  status: 422,
  code: 'model_not_allowed',
  detail:
    'This deployment does not ask that model. EXPLAIN_MODELS names those that may be asked; without "model" the usual one is.',
  errors: [{ field: 'model', message: 'is not one of EXPLAIN_MODELS' }],
};

/**
 * Asked twice, it explains twice, and the explanation that was asked for last stays, but none by the rules in
 * the place of one by a model. Nothing else of the comparison changes.
 */
export const explainComparison = route({
  method: 'POST',
  path: '/api/compare/:id/explain',
  name: 'explainComparison',
  does: 'Asks for the explanation of a completed comparison again. What a model wrote is replaced only by what a model writes.',
  cost: 'work',
  body: {
    schema: ExplainRequest,
    rules: {
      mediaTypes: ['application/json'],
      maxBytes: 1024,
      fields: 'model, if it is to be another one',
      isOptional: true,
    },
  },
  answers: { 200: { means: 'The comparison with its new explanation.', schema: Comparison } },
  problems: {
    404: [comparisonNotFound.code],
    409: [stillRunning.code, notCompleted.code],
    422: [modelNotAllowed.code],
  },
  async handle({ request, params, body: { model } }, context) {
    const { env } = context;
    if (model !== undefined && !isModelAllowed(env, model))
      return problemResponse(modelNotAllowed, context);
    const address = parseComparisonId(params.id);
    const pair = address && openPair(env.PAIRS, address.pairKey);
    const comparison = pair && (await pair.get(address.uuid));
    if (!comparison) return problemResponse(comparisonNotFound, context);
    if (comparison.status === 'running') return problemResponse(stillRunning, context);
    if (comparison.status === 'failed') return problemResponse(notCompleted, context);

    const { diff, history, left, right, meta, explanation } = comparison.result;
    const input = { diff, history, sides: { left, right }, production: meta.policy.production };
    const asked_at = Date.now();
    const again = await explainDiff(env, input, {
      isSameUrl: saysSameUrl(explanation ?? {}),
      model,
      isFresh: true,
      asker: { comparison: address.uuid },
      signal: request.signal,
    });
    // Whoever goes away asks for nothing any more, and nobody reads this.
    if (request.signal.aborted) return jsonResponse(comparison);
    const explained = await pair.replaceExplanation(address.uuid, { ...again, asked_at });
    return explained
      ? jsonResponse(tellAttempt(explained, again))
      : // Others have driven it out in the meantime.
        problemResponse(comparisonNotFound, context);
  },
});
