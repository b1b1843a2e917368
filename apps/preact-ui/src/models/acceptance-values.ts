import { acceptFormStrings } from '../strings/accept-form-strings.ts';

/** What is typed where a finding is accepted. */
export interface AcceptanceValues {
  reason: string;
  /** `2027-03-31`, or empty: until it is taken back. */
  until: string;
  who: string;
}

/** What is wrong with it, in words, by field. */
export function faultsOfAcceptance(
  { reason, until }: AcceptanceValues,
  today: string,
): { reason?: string; until?: string } {
  const text = acceptFormStrings;
  return {
    ...(reason.trim() === '' && { reason: text.reasonMissing }),
    ...(reason.trim().length > 500 && { reason: text.reasonTooLong }),
    ...(until !== '' && until < today && { until: text.untilPast }),
  };
}
