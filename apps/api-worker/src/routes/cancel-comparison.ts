import { Comparison } from '@env-drift/contracts';
import { openPair, parseComparisonId, workflowId } from '@env-drift/pair-storage';
import { jsonResponse } from '../http/json-response.ts';
import { comparisonNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { noteRun } from '../run-index/note-run.ts';
import { stopRun } from '../workflow/stop-run.ts';

const alreadyEnded: ProblemDraft = {
  status: 409,
  code: 'already_ended',
  detail: 'The comparison has already ended, so there is nothing to cancel.',
};

/** The pair's object ends the comparison; its Workflow learns of that before its next step, if it is not stopped at once. */
export const cancelComparison = route({
  method: 'POST',
  path: '/api/compare/:id/cancel',
  name: 'cancelComparison',
  does: 'Stops a comparison that runs. Asked again, it answers the same.',
  cost: 'work',
  answers: {
    200: {
      means: 'The comparison as it is now: failed, with the code cancelled.',
      schema: Comparison,
    },
  },
  problems: { 404: [comparisonNotFound.code], 409: [alreadyEnded.code] },
  async handle({ params }, context) {
    const address = parseComparisonId(params.id);
    const pair = address && openPair(context.env.PAIRS, address.pairKey);
    const comparison = pair && (await pair.cancel(address.uuid));
    if (!comparison) return problemResponse(comparisonNotFound, context);
    if (comparison.status !== 'failed' || comparison.error.code !== 'cancelled')
      return problemResponse(alreadyEnded, context);
    context.waitUntil(stopRun(context.env, workflowId(address), context.log));
    context.waitUntil(noteRun(context.env, comparison.comparisonId, context.log));
    return jsonResponse(comparison);
  },
});
