import { Comparison } from '@env-drift/contracts';
import { openPair, parseComparisonId } from '@env-drift/pair-storage';
import { jsonResponse } from '../http/json-response.ts';
import { comparisonNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { route } from '../http/route.ts';

/** The id carries the comparison's address. */
export const getComparison = route({
  method: 'GET',
  path: '/api/compare/:id',
  name: 'getComparison',
  does: 'The comparison as far as it is known.',
  cost: 'read',
  answers: { 200: { means: 'While it runs, what is known so far.', schema: Comparison } },
  problems: { 404: [comparisonNotFound.code] },
  async handle({ params }, context) {
    const address = parseComparisonId(params.id);
    const pair = address && openPair(context.env.PAIRS, address.pairKey);
    const comparison = pair && (await pair.get(address.uuid));
    return comparison ? jsonResponse(comparison) : problemResponse(comparisonNotFound, context);
  },
});
