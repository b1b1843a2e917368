import { FindingState, KnownFindingsPage } from '@env-drift/contracts';
import { isKnownCursor, openPair } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { pairNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { count, cursor, someOf } from '../http/query-fields.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';

const FindingsQuery = v.strictObject({
  limit: v.optional(count(100), '50'),
  cursor: cursor(isKnownCursor),
  state: someOf(FindingState.options),
});

export const listFindings = route({
  method: 'GET',
  path: '/api/pairs/:pairKey/findings',
  name: 'listFindings',
  does: 'The findings that a pair remembers across comparisons, those first seen last first.',
  cost: 'read',
  query: {
    limit: { means: 'How many, from 1 to 100; 50 where it is not said.' },
    cursor: { means: 'The nextCursor of the page before.' },
    state: { means: 'open, resolved, accepted, flapping; several with commas between.' },
  },
  answers: { 200: { means: 'The findings.', schema: KnownFindingsPage } },
  problems: { 400: ['invalid_query'], 404: [pairNotFound.code] },
  async handle({ params: { pairKey }, query }, context) {
    const asked = readQuery(FindingsQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const page = await openPair(context.env.PAIRS, pairKey)?.known(asked.value);
    return page ? jsonResponse(page) : problemResponse(pairNotFound, context);
  },
});
