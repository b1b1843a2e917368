import { RunsPage } from '@env-drift/contracts';
import { readCursor } from '@env-drift/run-index';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse } from '../http/problem-response.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';
import { runFilterMeanings } from '../http/run-filters.ts';
import { INDEX_PROBLEMS, indexProblem } from '../run-index/index-problem.ts';
import { openRunIndex } from '../run-index/open-run-index.ts';
import { refreshStaleRuns } from '../run-index/refresh-stale-runs.ts';
import { RunsQuery } from '../run-index/run-query.ts';

export const listRuns = route({
  method: 'GET',
  path: '/api/runs',
  name: 'listRuns',
  does: 'Recent comparisons of all pairs, newest first.',
  cost: 'read',
  query: {
    limit: { means: 'How many, from 1 to 100; 20 where it is not said.' },
    cursor: { means: 'The nextCursor of the page before.' },
    ...runFilterMeanings,
    host: { means: 'Part of the host of either side.' },
  },
  answers: { 200: { means: 'A page of comparisons.', schema: RunsPage } },
  problems: { 400: ['invalid_query'], 503: INDEX_PROBLEMS },
  async handle({ query }, context) {
    const asked = readQuery(RunsQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const { cursor, ...filters } = asked.value;
    const after = cursor === undefined ? undefined : (readCursor(cursor) ?? undefined);
    const page = await openRunIndex(context.env).list({ ...filters, after });
    if (!page.ok) return problemResponse(indexProblem(page.trouble), context);
    context.waitUntil(refreshStaleRuns(context.env, context.log));
    return jsonResponse(page.value);
  },
});
