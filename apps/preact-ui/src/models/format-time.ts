const moments = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** `Nov 21, 2026, 18:41:07`, where the reader is. */
export const formatTime = (epochMs: number): string => moments.format(epochMs);
