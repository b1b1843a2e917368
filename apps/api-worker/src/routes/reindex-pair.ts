import { PairReindexed } from '@env-drift/contracts';
import { openPair } from '@env-drift/pair-storage';
import { jsonResponse } from '../http/json-response.ts';
import { pairNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { INDEX_PROBLEMS, indexProblem } from '../run-index/index-problem.ts';
import { openRunIndex } from '../run-index/open-run-index.ts';

/** For an index that was set up late, or was lost: the pair's object holds the truth. Idempotent. */
export const reindexPair = route({
  method: 'POST',
  path: '/api/pairs/:pairKey/reindex',
  name: 'reindexPair',
  does: 'Writes what a pair remembers of its comparisons into the run index again.',
  cost: 'work',
  answers: {
    200: { means: 'How many comparisons the index knows of the pair now.', schema: PairReindexed },
  },
  problems: { 404: [pairNotFound.code], 503: INDEX_PROBLEMS },
  async handle({ params: { pairKey } }, context) {
    const records = await openPair(context.env.PAIRS, pairKey)?.runRecords();
    if (!records?.length) return problemResponse(pairNotFound, context);
    const rebuilt = await openRunIndex(context.env).rebuild(records);
    if (!rebuilt.ok) return problemResponse(indexProblem(rebuilt.trouble), context);
    const done: PairReindexed = { pairKey, runs: rebuilt.value };
    return jsonResponse(done);
  },
});
