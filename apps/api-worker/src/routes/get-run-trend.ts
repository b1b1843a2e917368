import { RunTrend } from '@env-drift/contracts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse } from '../http/problem-response.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';
import { INDEX_PROBLEMS, indexProblem } from '../run-index/index-problem.ts';
import { openRunIndex } from '../run-index/open-run-index.ts';
import { refreshStaleRuns } from '../run-index/refresh-stale-runs.ts';
import { TrendQuery } from '../run-index/run-query.ts';

export const getRunTrend = route({
  method: 'GET',
  path: '/api/runs/trend',
  name: 'getRunTrend',
  does: 'How many comparisons of all pairs began on each day of UTC, by status and verdict.',
  cost: 'read',
  query: {
    days: { means: 'How many days back, today included, from 1 to 90; 14 where it is not said.' },
  },
  answers: { 200: { means: 'Every day, the oldest first.', schema: RunTrend } },
  problems: { 400: ['invalid_query'], 503: INDEX_PROBLEMS },
  async handle({ query }, context) {
    const asked = readQuery(TrendQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const trend = await openRunIndex(context.env).trend(asked.value.days);
    if (!trend.ok) return problemResponse(indexProblem(trend.trouble), context);
    context.waitUntil(refreshStaleRuns(context.env, context.log));
    return jsonResponse(trend.value);
  },
});
