import { RunLog } from '@env-drift/contracts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { INDEX_PROBLEMS, indexProblem } from '../run-index/index-problem.ts';
import { openRunIndex } from '../run-index/open-run-index.ts';

const notIndexed: ProblemDraft = {
  status: 404,
  code: 'run_not_indexed',
  detail:
    'The run index does not know this comparison. It keeps the recent ones; the comparison itself may still be there.',
};

export const getRunLog = route({
  method: 'GET',
  path: '/api/runs/:id/log',
  name: 'getRunLog',
  does: 'What a run did and how long each step took, in plain lines, once it has ended.',
  cost: 'read',
  answers: { 200: { means: 'The lines, in order.', schema: RunLog } },
  problems: { 404: [notIndexed.code], 503: INDEX_PROBLEMS },
  async handle({ params }, context) {
    const log = await openRunIndex(context.env).log(params.id);
    if (!log.ok) return problemResponse(indexProblem(log.trouble), context);
    if (!log.value) return problemResponse(notIndexed, context);
    const known: RunLog = { comparisonId: params.id, lines: log.value };
    return jsonResponse(known);
  },
});
