import { withoutRatios } from './find-ratios.ts';
import { inDigits } from './number-words.ts';
import { UNIT_NAMES, unitMsOf } from './time-units.ts';

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
  /** Of findings. */
  isCount: boolean;
}

/** Digits of these say nothing; of `postgres-17` they do. */
const NAMES = /\b(?:utf-\d+|sha-\d+|iso-\d+(?:-\d+)*|base-\d+)\b/gi;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\d[-.,:/])v?(\d+(?:[.,:/-]\d+)*)(?:(xx)\b|[\s-]?(${UNIT_NAMES})\b)?`,
  'giu',
);
/** What stands behind a number of findings: `3 of 5 critical ones`. */
const COUNTED =
  /^(?: of(?: the| these| all)?(?: \d+)?)?(?: \w+)? (?:critical|warn(?:ing)?s?|infos?|findings?|differences?|forgiven)\b/i;

/** What stands before a number that is a part of a name. */
const LABELLED = /(?:\p{L}-|\b(?:build|http|release|tls|version)[ /]?)$/iu;

/** All numbers of a text, but not those of a ratio. */
export function findNumbers(text: string): StatedNumber[] {
  return [...withoutRatios(inDigits(text)).replace(NAMES, ' ').matchAll(NUMBER)].map(
    ({ 0: whole, 1: number = '', 2: isClass, 3: unit, index, input }) => {
      const rest = input.slice(index + whole.length);
      return {
        text: number,
        isClass: isClass !== undefined,
        isLabel: /^v/i.test(whole) || LABELLED.test(input.slice(0, index)),
        unitMs: unitMsOf(unit),
        isCount: COUNTED.test(rest),
      };
    },
  );
}
