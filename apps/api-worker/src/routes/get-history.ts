import { HistoryPage } from '@env-drift/contracts';
import { isHistoryCursor, openPair } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { pairNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { count, cursor } from '../http/query-fields.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';
import { runFilterMeanings, runFilters } from '../http/run-filters.ts';

/** A name that is not here is a mistake: it would be taken for a filter that works. */
const HistoryQuery = v.strictObject({
  limit: v.optional(count(50), '50'),
  cursor: cursor(isHistoryCursor),
  ...runFilters,
});

export const getHistory = route({
  method: 'GET',
  path: '/api/pairs/:pairKey/history',
  name: 'getHistory',
  does: 'The comparisons that a pair remembers, newest first.',
  cost: 'read',
  query: {
    limit: { means: 'How many, from 1 to 50; 50 where it is not said.' },
    cursor: { means: 'The nextCursor of the page before.' },
    ...runFilterMeanings,
  },
  answers: { 200: { means: 'The comparisons.', schema: HistoryPage } },
  problems: { 400: ['invalid_query'], 404: [pairNotFound.code] },
  async handle({ params: { pairKey }, query }, context) {
    const asked = readQuery(HistoryQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    // A pair comes into being with its first comparison, so an empty one does not exist.
    const page = await openPair(context.env.PAIRS, pairKey)?.history(asked.value);
    return page ? jsonResponse(page) : problemResponse(pairNotFound, context);
  },
});
