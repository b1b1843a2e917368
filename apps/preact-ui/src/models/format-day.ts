const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** `Nov 21, 2026`, where the reader is. */
export const formatDay = (epochMs: number): string => days.format(epochMs);

/** `Nov 21, 2026, 6:41 PM`, where the reader is. */
export const formatMoment = (epochMs: number): string => moments.format(epochMs);
