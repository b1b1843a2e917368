const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** `Nov 21, 2026`, where the reader is. */
export const formatDay = (epochMs: number): string => days.format(epochMs);
