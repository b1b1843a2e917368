import type { ObservedCookie } from '@env-drift/contracts';

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
 * The cookies that a response sets, in the order sent: names and attributes, never a value.
 *
 * @example
 * 'sid=secret; Path=/; HttpOnly' -> { name: 'sid', attributes: { httponly: '', path: '/' } }
 * @see draft-ietf-httpbis-rfc6265bis section 5.6: names are trimmed, the last of an attribute wins
 */
export function collectCookies(headers: Headers): ObservedCookie[] {
  return headers.getSetCookie().slice(0, MOST_COOKIES).map(readCookie);
}

function readCookie(line: string): ObservedCookie {
  const [pair = '', ...parts] = line.split(';');
  const attributes = new Map<string, string>();
  for (const part of parts) {
    const [name, value] = splitAtEquals(part);
    const known = name.toLowerCase();
    if (ATTRIBUTES.has(known)) attributes.set(known, FLAGS.has(known) ? '' : value);
  }
  return {
    // Without an equals sign the whole pair is the value of a cookie without a name.
    name: pair.includes('=') ? splitAtEquals(pair)[0] : '',
    attributes: Object.fromEntries([...attributes].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function splitAtEquals(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  const trim = (part: string) => part.trim().slice(0, LONGEST_PART);
  return [trim(name), trim(value.join('='))];
}
