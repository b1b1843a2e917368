import { parseSetCookie, type Cookie } from '@env-drift/header-semantics';
import { steadyName } from './cookie-name.ts';
import type { AnsweredSide } from './rule.ts';

/**
 * The cookies that a side sets, as a user agent reads them.
 *
 * @param rename what to call a cookie of this name
 */
export const readCookies = (
  { envelope, hosts }: AnsweredSide,
  rename: (name: string) => string = steadyName,
): Cookie[] =>
  parseSetCookie(
    envelope.response.cookies.map((cookie) => ({ ...cookie, name: rename(cookie.name) })),
    {
      url: envelope.routing.final_url,
      receivedAt: envelope.timestamp,
      // A domain has no port of its own, whichever the side is reached at.
      mapHost: (domain) => hosts.mapHost(domain).replace(/:default$/, ''),
    },
  );
