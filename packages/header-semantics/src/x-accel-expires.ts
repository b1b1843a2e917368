import { trimOws } from './split-list.ts';
import type { TargetedCacheControl } from './targeted-cache-control.ts';

/**
 * For how long the cache of nginx may use an answer, whatever Cache-Control says: seconds, or with `@` the
 * end in seconds since 1970; zero keeps it out of the cache, and anything else is ignored.
 *
 * @param receivedAt epoch milliseconds
 * @example
 * parseXAccelExpires('60', receivedAt) // directives: max-age -> '60'
 * parseXAccelExpires('0', receivedAt) // directives: no-store -> null
 * @see nginx, ngx_http_proxy_module, proxy_cache_valid
 */
export function parseXAccelExpires(value: string | null, receivedAt: number): TargetedCacheControl {
  if (value === null) return { kind: 'absent' };
  const [, at, digits] = /^(@?)(\d+)$/.exec(trimOws(value)) ?? [];
  if (digits === undefined) return { kind: 'ignored' };
  const seconds = Number(digits);
  if (!at && seconds === 0)
    return { kind: 'directives', directives: new Map([['no-store', null]]) };
  const lifetime = at ? Math.max(0, Math.round(seconds - receivedAt / 1000)) : seconds;
  return { kind: 'directives', directives: new Map([['max-age', String(lifetime)]]) };
}
