import { OWN_HOST, type MappedUrl } from './host-map.ts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import { maskGenerated } from './mask-generated.ts';
import type { AnsweredSide } from './rule.ts';

/**
 * Parameters that are made anew for each visit.
 *
 * @see RFC 6749, RFC 7636, OpenID Connect Core, SAML bindings, AWS Signature Version 4
 */
const MADE_ANEW =
  /([?&](?:state|nonce|code_challenge|SAMLRequest|RelayState|Signature|login_challenge|X-(?:Amz|Goog)-(?:Credential|Date|Security-Token|Signature))=)[^&]*/gi;

/**
 * Where a side is sent to: with its own host mapped also where the query names it, to return to, and
 * without what is made for one visit. Null where the text is no absolute URL.
 *
 * @example
 * redirectTarget(side, 'https://sso.example/?state=4f&to=https%3A%2F%2Fstaging.example').search
 * // '?state=*&to=https://{host}'
 */
export function redirectTarget({ hosts }: AnsweredSide, url: string): MappedUrl | null {
  const target = hosts.parse(url);
  if (!target) return null;
  return { ...target, search: mapHostsInText(target.search.replace(MADE_ANEW, '$1*'), hosts) };
}

/** The target as one text, equal where both sides are sent to the same place. */
export function targetText(side: AnsweredSide, url: string): string {
  const target = redirectTarget(side, url);
  return target ? textOf(target) : url;
}

/** A stranger's host may be called what its owner calls it, and is another place all the same. */
export const textOf = ({ protocol, host, isOwn, pathname, search }: MappedUrl): string =>
  `${protocol}//${host}${pathname}${search}${isOwn || !host.includes(OWN_HOST) ? '' : ' of the other side'}`;

/** The target without ids, hashes and times in its path and query; a host of that kind stays another host. */
export const withoutGenerated = (target: MappedUrl): MappedUrl => ({
  ...target,
  pathname: maskGenerated(target.pathname),
  search: maskGenerated(target.search.replace(/%3a/gi, ':')),
});

/** The target as one text that is the same for each visit. */
export function steadyText(side: AnsweredSide, url: string): string {
  const target = redirectTarget(side, url);
  return target ? textOf(withoutGenerated(target)) : url;
}
