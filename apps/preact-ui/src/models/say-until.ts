import type { Until } from '@env-drift/contracts';

/** The last moment of an exception as a day: `2027-03-31`; undefined where it has no end. */
export function sayUntil(until: Until | undefined): string | undefined {
  if (until === undefined) return undefined;
  return typeof until === 'number' ? new Date(until).toISOString().slice(0, 10) : until;
}
