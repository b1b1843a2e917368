import { PairKey, type HistoryPage } from '@env-drift/contracts';
import * as v from 'valibot';
import { openPair } from '@env-drift/pair-storage';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse } from '../http/problem-response.ts';

/** `GET /api/pairs/:pairKey/history`: the comparisons a pair remembers, newest first. */
export async function getHistory(pairKey: string, context: Context): Promise<Response> {
  const pair = v.is(PairKey, pairKey) ? openPair(context.env.PAIRS, pairKey) : null;
  const comparisons = await pair?.history();
  // A pair comes into being with its first comparison, so an empty one does not exist.
  if (!comparisons?.length) return problemResponse(notFound, context);
  const page: HistoryPage = { pairKey, comparisons };
  return jsonResponse(page);
}

const notFound = {
  status: 404,
  code: 'pair_not_found',
  detail: 'There is no pair with this key. Start a comparison to create one.',
};
