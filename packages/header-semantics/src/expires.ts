import { EVEN, differ, type Difference } from './difference.ts';
import { parseHttpDate } from './http-date.ts';
import { trimOws } from './split-list.ts';

/** Seconds for which an answer is fresh by `Expires` alone; null where the field is absent. */
export type ExpiresLifetime = number | null;

export interface ExpiresFields {
  expires: string | null;
  date: string | null;
  /** Epoch milliseconds: stands for a `Date` that is missing or invalid (RFC 9110 section 6.6.1). */
  receivedAt: number;
}

/**
 * The lifetime is counted from the server's own `Date`. What is not a date, several dates among it,
 * is in the past: `0`, `-1`, `never`.
 *
 * @example
 * parseExpires({ expires: '0', date: null, receivedAt }) // 0
 * @see RFC 9111 sections 4.2.1 and 5.3
 */
export function parseExpires({ expires, date, receivedAt }: ExpiresFields): ExpiresLifetime {
  if (expires === null) return null;
  const until = parseHttpDate(trimOws(expires)) ?? -Infinity;
  const sent = parseHttpDate(trimOws(date ?? '')) ?? receivedAt;
  return Math.max(0, Math.round((until - sent) / 1000));
}

export type ExpiresDifference = Difference<'presence' | 'lifetime'>;

/** Counts only where no `max-age` does: RFC 9111 section 5.3 lets that go first. */
export function compareExpires(left: ExpiresLifetime, right: ExpiresLifetime): ExpiresDifference[] {
  const kind = left === null || right === null ? 'presence' : 'lifetime';
  return differ(kind, left, right, {}, EVEN);
}
