import { maskSecrets } from '@env-drift/contracts';
import { isCollected } from './collected-headers.ts';
import { maskFieldValue } from './mask-field-value.ts';
import { maskLongValue } from './mask-long-value.ts';

/** No server decides how much is stored: further fields are left out. */
const MOST_FIELDS = 128;
/**
 * Characters of all values together. A diff holds those of both sides several times over, as facts and in
 * findings, and what is stored of one has room for 2 MB.
 */
const MOST_CHARACTERS = 64 * 1024;

/** Fields that are a URL and nothing else: what looks like its end there belongs to it. */
const URLS = new Set(['location', 'sourcemap', 'x-sourcemap']);

/**
 * The allow-listed headers of a response, by lower-case name, in sorted order: equal responses
 * serialise to equal bytes whatever order the server sent them in. Secrets are masked wherever they
 * stand, and where all values together are too long, the longest are cut, with an ellipsis.
 */
export function collectHeaders(headers: Headers): Record<string, string> {
  const collected = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isCollected(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
  const longest = longestOf(collected.map(([, value]) => value.length));
  return Object.fromEntries(
    collected.map(([name, value]) => [name, maskLongValue(value, maskOf(name), longest)]),
  );
}

/** How much of a value may be kept: all that the shorter ones leave, in equal shares. */
function longestOf(lengths: readonly number[]): number {
  let room = MOST_CHARACTERS;
  let share = room;
  for (const [i, length] of [...lengths].sort((a, b) => a - b).entries()) {
    share = Math.floor(room / (lengths.length - i));
    if (length > share) break;
    room -= length;
  }
  return share;
}

const maskOf = (name: string) => (URLS.has(name) ? maskSecrets : maskFieldValue);
