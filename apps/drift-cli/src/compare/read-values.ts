import { usageError } from '../exit-error.ts';

const MOST_SAMPLES = 5;

/** @throws ExitError */
export function readSamples(text: string): number {
  const samples = Number(text);
  if (Number.isInteger(samples) && samples >= 1 && samples <= MOST_SAMPLES) return samples;
  throw usageError(`--samples has to be a whole number from 1 to ${MOST_SAMPLES}, not "${text}".`);
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  '': 1_000,
  m: 60_000,
  h: 3_600_000,
};
const SHORTEST_MS = 50;
const LONGEST_MS = 300_000;

/**
 * A length of time in milliseconds; undefined for what is none, or too short or long a one.
 *
 * @example
 * parseTime('1.5s') // 1500
 */
export function parseTime(text: string, longest = LONGEST_MS): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?(ms|s|m|h)?$/.exec(text) ?? [];
  const ms = Math.round(Number(number) * UNITS[unit]!);
  return ms >= SHORTEST_MS && ms <= longest ? ms : undefined;
}

/** @throws ExitError */
export function readTime(text: string, option: string, longest = LONGEST_MS): number {
  const ms = parseTime(text, longest);
  if (ms !== undefined) return ms;
  throw usageError(
    `${option} has to be a time from 50ms to ${longest / 60_000}m, such as 10s, not "${text}".`,
  );
}

/** @throws ExitError */
export function readEntry(text: string | undefined, option: string): number | undefined {
  if (text === undefined || /^\d{1,6}$/.test(text)) return text === undefined ? text : Number(text);
  throw usageError(`${option} has to be a number, 0 for the first request, not "${text}".`);
}
