import { maskTokens } from '@env-drift/contracts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isCollected } from './collected-headers.ts';

/** No server decides how much is stored. */
const MOST_FIELDS = 64;
const LONGEST_NAME = 64;

/** Fields of one connection, which tell nothing of the server behind it (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-authenticate proxy-connection te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

/**
 * The headers that are not on the list: names, and in place of each value the first 64 bits of its
 * SHA-256, so that a difference shows and what was said does not.
 *
 * @example
 * 'x-build: 4711' -> { 'x-build': 'de650d61f5bd166a' }
 */
export function hashOtherHeaders(headers: Headers): Record<string, string> {
  const others = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isOther(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
  return Object.fromEntries(others.map(([name, value]) => [maskTokens(name), hash(value)]));
}

/** Cookies are kept apart from the other fields. */
const isOther = (name: string) =>
  name.length <= LONGEST_NAME &&
  name !== 'set-cookie' &&
  !HOP_BY_HOP.has(name) &&
  !isCollected(name);

const hash = (value: string) => bytesToHex(sha256(utf8ToBytes(value)).subarray(0, 8));
