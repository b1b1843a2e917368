const instants = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});

const zoned = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** `18:41:07.081`, where the reader is. */
export const formatInstant = (epochMs: number): string => instants.format(epochMs);

/** `Nov 21, 2026, 18:41:07 GMT+1`: for who reads it elsewhere. */
export const formatZoned = (epochMs: number): string => zoned.format(epochMs);
