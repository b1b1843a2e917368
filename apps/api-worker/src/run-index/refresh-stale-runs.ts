import type { Log } from '../log.ts';
import { noteRun } from './note-run.ts';
import { openRunIndex } from './open-run-index.ts';

/** Longer than any run takes that ends. */
const STALE_MS = 10 * 60_000;

/**
 * A run whose end was not told, because its engine or its process was gone, is looked up where the truth is:
 * a few each time somebody looks at the index. Never rejects.
 */
export async function refreshStaleRuns(env: Env, log: Log): Promise<void> {
  const stale = await openRunIndex(env).findStale(Date.now() - STALE_MS);
  if (stale.ok) await Promise.all(stale.value.map((id) => noteRun(env, id, log)));
}
