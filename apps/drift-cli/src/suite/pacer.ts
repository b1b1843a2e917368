import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a host may be asked again. */
export type Pacer = (host: string, signal: AbortSignal) => Promise<void>;

/** So that requests to one host begin at least so far apart; other hosts are not waited for. */
export function createPacer(requestsPerSecond: number | undefined): Pacer {
  if (requestsPerSecond === undefined) return () => Promise.resolve();
  const gap = 1_000 / requestsPerSecond;
  const free = new Map<string, number>();
  return async (host, signal) => {
    const now = performance.now();
    const turn = Math.max(now, free.get(host) ?? 0);
    free.set(host, turn + gap);
    if (turn > now) await wait(turn - now, undefined, { signal }).catch(() => undefined);
  };
}
