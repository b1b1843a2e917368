import { maskSecrets, maskTokens, type ObservedCookie } from '@env-drift/contracts';
import { readSetCookieLine } from '@env-drift/header-semantics';
import { maskLongValue } from './mask-long-value.ts';

/**
 * The attributes that a user agent knows. Others are left out: a value that contains a semicolon
 * is cut there by the grammar, and its rest would pass for an attribute.
 */
const ATTRIBUTES = new Set([
  'domain',
  'expires',
  'httponly',
  'max-age',
  'partitioned',
  'path',
  'priority',
  'samesite',
  'secure',
]);
const FLAGS = new Set(['httponly', 'partitioned', 'secure']);

const MOST_COOKIES = 100;
const LONGEST_PART = 256;

/**
 * The cookies that a response sets, in the order sent: names and attributes, never a value. Lines that
 * a user agent ignores set none. What looks like a token is masked in names too, and what looks like a
 * secret in attributes.
 *
 * @example
 * 'sid=secret; Path=/; HttpOnly' -> { name: 'sid', attributes: { httponly: '', path: '/' } }
 */
export const collectCookies = (headers: Headers): ObservedCookie[] =>
  headers
    .getSetCookie()
    .slice(0, MOST_COOKIES)
    .flatMap((line) => {
      const cookie = readSetCookieLine(line);
      return cookie ? [withoutStrangers(cookie)] : [];
    });

const withoutStrangers = ({ name, attributes }: ObservedCookie): ObservedCookie => ({
  name: cut(maskLongValue(name, maskTokens)),
  attributes: Object.fromEntries(
    Object.entries(attributes)
      .filter(([attribute]) => ATTRIBUTES.has(attribute))
      .map(([attribute, value]) => [
        attribute,
        FLAGS.has(attribute) ? '' : cut(maskLongValue(value, maskSecrets)),
      ])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ),
});

const cut = (part: string) => part.slice(0, LONGEST_PART);
