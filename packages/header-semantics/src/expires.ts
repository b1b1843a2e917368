import type { CacheControl } from './cache-control.ts';
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

/**
 * What caches obey: `Cache-Control`, where `Expires` stands for a `max-age` that is missing.
 *
 * @returns the same object where `Expires` adds nothing
 * @example
 * effectiveCacheControl(parseCacheControl('public'), { expires: '0', ... }) // public -> null, max-age -> '0'
 * @see RFC 9111 sections 4.2.1 and 5.3
 */
export function effectiveCacheControl(
  cacheControl: CacheControl,
  fields: ExpiresFields,
): CacheControl {
  if (cacheControl.has('max-age')) return cacheControl;
  const lifetime = parseExpires(fields);
  return lifetime === null
    ? cacheControl
    : new Map([...cacheControl, ['max-age', String(lifetime)]]);
}
