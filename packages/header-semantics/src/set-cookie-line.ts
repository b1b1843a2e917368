import type { ObservedCookie } from '@env-drift/contracts';
import { parseCookieDate } from './cookie-date.ts';
import { trimOws } from './split-list.ts';

/** Control characters but HTAB: a line with one is ignored whole. */
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/;
const LONGEST_COOKIE = 4096;
const LONGEST_ATTRIBUTE = 1024;

/**
 * What a user agent reads from one `Set-Cookie` line, without the value; null for a line that it
 * ignores. Attributes that it ignores are left out; of the others, the last of a name counts.
 *
 * @example
 * readSetCookieLine('sid=1; Path=/; path=/shop; Max-Age=soon; Secure')
 * // { name: 'sid', attributes: { path: '/shop', secure: '' } }
 * @see draft-ietf-httpbis-rfc6265bis-22 section 5.6
 */
export function readSetCookieLine(line: string): ObservedCookie | null {
  if (CONTROL.test(line)) return null;
  const [pair = '', ...parts] = line.split(';');
  const equals = pair.indexOf('=');
  // Without an equals sign the whole pair is the value of a cookie without a name.
  const name = trimOws(pair.slice(0, Math.max(equals, 0)));
  const value = trimOws(pair.slice(equals + 1));
  if (name + value === '' || name.length + value.length > LONGEST_COOKIE) return null;
  // A nameless cookie is sent as its bare value, so this one would pass for a guarded name.
  if (name === '' && /^__(?:secure|host)-/i.test(value)) return null;

  const attributes = new Map<string, string>();
  for (const part of parts) {
    if (part === '') continue;
    const end = part.indexOf('=');
    const attribute = trimOws(end < 0 ? part : part.slice(0, end)).toLowerCase();
    const argument = end < 0 ? '' : trimOws(part.slice(end + 1));
    if (argument.length <= LONGEST_ATTRIBUTE && isUsable(attribute, argument)) {
      attributes.set(attribute, argument);
    }
  }
  return { name, attributes: Object.fromEntries(attributes) };
}

function isUsable(attribute: string, argument: string): boolean {
  if (attribute === 'max-age') return isMaxAge(argument);
  if (attribute === 'expires') return parseCookieDate(argument) !== null;
  return attribute !== '';
}

/** @see draft-ietf-httpbis-rfc6265bis-22 section 5.6.2 */
export const isMaxAge = (argument: string): boolean => /^-?\d+$/.test(argument);
