import { inDigits } from './number-words.ts';

/** A number that a text states, with the unit of time that follows it. */
export interface StatedNumber {
  /** As it is written: `1,200`, `1.25.3`, `2026-11-21`. */
  text: string;
  /** Of one unit, in milliseconds. */
  unitMs?: number;
  /** `5xx`: any status of that class. */
  isClass: boolean;
  /** Of a version, a zone, a step: it counts nothing. */
  isLabel: boolean;
}

/** Digits of these say nothing; of `postgres-17` they do. */
const NAMES = /\b(?:utf-\d+|sha-\d+|iso-\d+(?:-\d+)*|base-\d+)\b/gi;
const NUMBER =
  /(?<![\p{L}\p{N}_]|\d[-.,:/])v?(\d+(?:[.,:/-]\d+)*)(?:(xx)\b|[\s-]?(ms|s|min|h|(?:millisecond|sec|second|minute|hour|day|week|month|year)s?)\b)?/giu;

/** What stands before a number that is a part of a name. */
const LABELLED = /(?:\p{L}-|\b(?:build|http|release|tls|version)[ /]?)$/iu;

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
    ({ 0: whole, 1: number = '', 2: isClass, 3: unit, index, input }) => {
      const name = unit?.toLowerCase() ?? '';
      return {
        text: number,
        isClass: isClass !== undefined,
        isLabel: /^v/i.test(whole) || LABELLED.test(input.slice(0, index)),
        unitMs: UNITS[name] ?? UNITS[name.replace(/s$/, '')],
      };
    },
  );
}
