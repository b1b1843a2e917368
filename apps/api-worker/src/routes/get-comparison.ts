import { openPair, parseComparisonId } from '@env-drift/pair-storage';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse } from '../http/problem-response.ts';

/** `GET /api/compare/:id`: the comparison as far as it is known. The id carries its address. */
export async function getComparison(id: string, context: Context): Promise<Response> {
  const address = parseComparisonId(id);
  const pair = address && openPair(context.env.PAIRS, address.pairKey);
  const comparison = pair && (await pair.get(address.uuid));
  return comparison ? jsonResponse(comparison) : problemResponse(notFound, context);
}

const notFound = {
  status: 404,
  code: 'comparison_not_found',
  detail:
    'There is no comparison with this id. Check the link; a pair remembers its last 50 comparisons, so it may have been forgotten.',
};
