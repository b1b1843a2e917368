import { setTimeout as wait } from 'node:timers/promises';
import type { ProbeDeps } from '@env-drift/probe-providers';

/**
 * So that requests to one host begin at least so far apart, redirects and second looks too; other hosts are not
 * waited for.
 */
export function createPacer(requestsPerSecond: number): NonNullable<ProbeDeps['takeTurn']> {
  const gap = 1_000 / requestsPerSecond;
  const free = new Map<string, number>();
  return async ({ host }, signal) => {
    const now = performance.now();
    const turn = Math.max(now, free.get(host) ?? 0);
    free.set(host, turn + gap);
    if (turn > now) await wait(turn - now, undefined, { signal }).catch(() => undefined);
  };
}
