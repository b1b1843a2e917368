const DAY_MS = 86_400_000;
const UNITS: Record<string, number> = {
  ms: 1,
  millisecond: 1,
  s: 1_000,
  sec: 1_000,
  second: 1_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30.4 * DAY_MS,
  year: 365 * DAY_MS,
};

/** As a pattern, the longest first. */
export const UNIT_NAMES = 'ms|s|min|h|(?:millisecond|minute|second|month|hour|week|year|sec|day)s?';

/** In milliseconds; undefined where it is no unit of time. */
export function unitMsOf(unit: string | undefined): number | undefined {
  const name = unit?.toLowerCase() ?? '';
  return UNITS[name] ?? UNITS[name.replace(/s$/, '')];
}
