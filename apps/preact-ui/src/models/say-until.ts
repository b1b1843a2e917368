import type { Until } from '@env-drift/contracts';
import { formatTime } from './format-time.ts';

/** An exception ends by the clock of all: its day is the same day everywhere. */
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** When an exception ends: `Mar 31, 2027 (UTC)`, or a moment where the reader is; undefined where it does not. */
export function sayUntil(until: Until | undefined): string | undefined {
  if (until === undefined) return undefined;
  if (typeof until === 'number') return formatTime(until);
  const at = Date.parse(until);
  return Number.isNaN(at) ? until : `${days.format(at)} (UTC)`;
}
