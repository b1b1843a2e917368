import type { Until } from '@env-drift/contracts';

/** An exception ends by the clock of all: its day is the same day everywhere. */
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** The last day of an exception: `Mar 31, 2027`; undefined where it has no end. */
export function sayUntil(until: Until | undefined): string | undefined {
  if (until === undefined) return undefined;
  const at = typeof until === 'number' ? until : Date.parse(until);
  return Number.isNaN(at) ? String(until) : days.format(at);
}
