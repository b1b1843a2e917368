import { acceptFormStrings } from '../strings/accept-form-strings.ts';

/** What is typed where a finding is accepted. */
export interface AcceptanceValues {
  reason: string;
  /** `2027-03-31`, or empty: until it is taken back. */
  until: string;
  who: string;
}

const DAY_MS = 86_400_000;

/** The last moment of a day, which ends everywhere when it does in UTC; undefined of what is no day. */
export function endOfDay(day: string): number | undefined {
  const begins = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(begins) ? undefined : begins + DAY_MS - 1;
}

/** The first day that has not ended. Where the reader is it may be yesterday, or tomorrow. */
export const firstDayLeft = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** What is wrong with it, in words, by field. */
export function faultsOfAcceptance(
  { reason, until }: AcceptanceValues,
  firstDay: string,
): { reason?: string; until?: string } {
  const text = acceptFormStrings;
  return {
    ...(reason.trim() === '' && { reason: text.reasonMissing }),
    ...(reason.trim().length > 500 && { reason: text.reasonTooLong }),
    ...(until !== '' && until < firstDay && { until: text.untilPast }),
  };
}
