import { parseExpires, type CacheControl } from '@env-drift/header-semantics';
import type { AnsweredSide } from './rule.ts';

/**
 * What caches obey: `Cache-Control`, where `Expires` stands for a `max-age` that is missing.
 *
 * @param cacheControl what `Cache-Control` says
 * @returns the same object where `Expires` adds nothing
 * @see RFC 9111 sections 4.2.1 and 5.3
 */
export function effectiveCacheControl(
  cacheControl: CacheControl,
  { header, envelope }: AnsweredSide,
): CacheControl {
  if (cacheControl.has('max-age')) return cacheControl;
  const lifetime = parseExpires({
    expires: header('expires'),
    date: header('date'),
    receivedAt: envelope.timestamp,
  });
  return lifetime === null
    ? cacheControl
    : new Map([...cacheControl, ['max-age', String(lifetime)]]);
}
