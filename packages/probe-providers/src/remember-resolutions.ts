import type { Resolution, ResolveHost } from './resolve-host.ts';

/** However long an answer may be believed: the platform that connects may have a newer one. */
const LONGEST_S = 300;

/** Names remembered at once; the one that was learnt first is forgotten first. */
const MOST_NAMES = 1_000;

/** What is remembered, by name. */
export type ResolutionMemory = Map<string, { resolution: Resolution; until: number }>;

export interface MemoryOptions {
  /** Epoch milliseconds. */
  now: () => number;
  mostNames?: number;
  /** To be shared by resolvers that come and go; each has its own where there is none. */
  memory?: ResolutionMemory;
}

/**
 * Remembers what a resolver answered for as long as the answer may be believed. Failures are not
 * remembered: they end a probe, and the next one is right to ask again.
 *
 * Only settled answers are kept, no promises: a request of a Worker cannot wait for another's.
 */
export function rememberResolutions(
  resolveHost: ResolveHost,
  { now, mostNames = MOST_NAMES, memory: known = new Map() }: MemoryOptions,
): ResolveHost {
  return async (host, signal) => {
    const memory = known.get(host);
    if (memory && now() < memory.until) return memory.resolution;
    known.delete(host);
    const resolution = await resolveHost(host, signal);
    if (resolution.failure || resolution.ttl_s <= 0) return resolution;
    known.set(host, { resolution, until: now() + Math.min(resolution.ttl_s, LONGEST_S) * 1_000 });
    for (const oldest of known.keys()) {
      if (known.size <= mostNames) break;
      known.delete(oldest);
    }
    return resolution;
  };
}
