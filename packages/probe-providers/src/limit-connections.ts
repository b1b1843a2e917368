import pLimit from 'p-limit';

/**
 * Connections that one invocation of a Worker may have open at once. The platform lets further ones
 * wait, where their wait cannot be told from the target's own time; here it can.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#simultaneous-open-connections
 */
export const WORKER_CONNECTIONS = 6;

/** Does work that opens a connection once one is free, which then is taken until the work is done. */
export type LimitConnections = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One for all that runs at once, such as both sides of a comparison. */
export function limitConnections(most = WORKER_CONNECTIONS): LimitConnections {
  const limit = pLimit(most);
  return (work) => limit(work);
}
