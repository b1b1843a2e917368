import { inDigits } from './number-words.ts';

/** A number that a text states, with the unit of time that follows it. */
export interface StatedNumber {
  /** As it is written: `1,200`, `1.25.3`, `2026-11-21`. */
  text: string;
  /** Of one unit, in milliseconds. */
  unitMs?: number;
  /** `5xx`: any status of that class. */
  isClass: boolean;
}

/** Digits of these say nothing; of `postgres-17` they do. */
const NAMES = /\b(?:utf-\d+|sha-\d+|iso-\d+(?:-\d+)*|base-\d+)\b/gi;
const NUMBER =
  /(?<![\p{L}\p{N}_]|\d[-.,:/])v?(\d+(?:[.,:/-]\d+)*)(?:(xx)\b|[\s-]?(ms|s|min|h|(?:millisecond|sec|second|minute|hour|day|week|month|year)s?)\b)?/giu;

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

export function findNumbers(text: string): StatedNumber[] {
  return [...inDigits(text).replace(NAMES, ' ').matchAll(NUMBER)].map(
    ([, number = '', isClass, unit]) => {
      const name = unit?.toLowerCase() ?? '';
      return {
        text: number,
        isClass: isClass !== undefined,
        unitMs: UNITS[name] ?? UNITS[name.replace(/s$/, '')],
      };
    },
  );
}
