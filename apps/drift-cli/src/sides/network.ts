import { fetchPinned, keepConnections, resolveBySystem } from '@env-drift/node-network';
import { rememberResolutions, type Fetch, type ResolveHost } from '@env-drift/probe-providers';

/** How probes get to the places they ask. */
export interface Network {
  fetch: Fetch;
  resolveHost: ResolveHost;
}

/** For one request or a few: each is looked up and connected to anew, as by a first visitor. */
export const firstVisit: Network = { fetch: fetchPinned, resolveHost: resolveBySystem };

/** The system does not say for how long its answer holds. A run of many requests lasts minutes. */
const BELIEVED_S = 60;

/** For many requests: names are remembered for a minute, and connections kept until it is closed. */
export function openNetwork(): Network & { close(): void } {
  const { fetch, close } = keepConnections();
  return {
    fetch,
    close,
    resolveHost: rememberResolutions(
      async (host) => {
        const answer = await resolveBySystem(host);
        return answer.failure ? answer : { ...answer, ttl_s: BELIEVED_S };
      },
      { now: Date.now },
    ),
  };
}
