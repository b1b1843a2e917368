import { openPair, parseComparisonId } from '@env-drift/pair-storage';
import { describeError, type Log } from '../log.ts';
import { openRunIndex } from './open-run-index.ts';

/**
 * Tells the index what the pair knows of a comparison now: at its start and at its end, and when the index
 * never heard of its end. Never rejects, and ends in time: what goes wrong is logged, and changes nothing.
 */
export async function noteRun(env: Env, comparisonId: string, log: Log): Promise<void> {
  try {
    const address = parseComparisonId(comparisonId);
    const pair = address && openPair(env.PAIRS, address.pairKey);
    const index = openRunIndex(env);
    // A key that this deployment never handed out is no pair's, and knows nothing either.
    const [record] = pair ? await pair.runRecords(address.uuid) : [];
    const noted = record ? await index.record(record) : await index.forget(comparisonId);
    if (!noted.ok) log('error', 'run not indexed', { comparisonId, trouble: noted.trouble });
  } catch (error) {
    log('error', 'run not indexed', { comparisonId, ...describeError(error) });
  }
}
