import type { EnvDiff } from '@env-drift/contracts';
import { diff } from './pair-sketches.ts';

/** A diff that finds these, each by one hexadecimal digit or two. */
export const found = (...prints: string[]): EnvDiff => {
  const whole = diff('0'.repeat(16));
  const [one] = whole.findings;
  return {
    ...whole,
    findings: prints.map((print) => ({
      ...one!,
      id: `status-differs:outcome:${print}`,
      fingerprint: printOf(print),
    })),
  };
};

/** The same, and these forgiven. */
export const foundAndForgiven = (found: EnvDiff, ...prints: string[]): EnvDiff => ({
  ...found,
  forgiven: prints.map((print) => ({
    code: 'status-differs',
    fingerprint: printOf(print),
    section: 'outcome',
    keys: [print],
    reason: 'It is.',
    left_value: 200,
    right_value: 500,
  })),
});

/** @example printOf('a') // 'aaaaaaaaaaaaaaaa' */
export const printOf = (digits: string): string => digits.repeat(16 / digits.length);
