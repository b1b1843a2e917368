import type { Log } from '../log.ts';
import { noteRun } from './note-run.ts';
import { openRunIndex } from './open-run-index.ts';

/**
 * A run whose end was not told, because its engine or its process was gone, is looked up where the truth is:
 * a few each time somebody looks at the index. Never rejects.
 */
export async function refreshStaleRuns(env: Env, log: Log): Promise<void> {
  const stale = await openRunIndex(env).takeStale();
  if (stale.ok) await Promise.all(stale.value.map((id) => noteRun(env, id, log)));
}
