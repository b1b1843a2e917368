import { maskSecrets } from '@env-drift/contracts';
import { COLLECTED_HEADERS, COLLECTED_PREFIXES } from './collected-headers.ts';

/** No server decides how much is stored: longer values are cut, with an ellipsis, and further fields left out. */
const LONGEST_VALUE = 4096;
const MOST_FIELDS = 64;

/**
 * The allow-listed headers of a response, by lower-case name, in sorted order: equal responses
 * serialise to equal bytes whatever order the server sent them in. Secrets of URLs are masked
 * wherever they stand.
 */
export function collectHeaders(headers: Headers): Record<string, string> {
  const collected = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isCollected(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
  return Object.fromEntries(
    collected.map(([name, value]) => [name, maskSecrets(cutLongValue(value))]),
  );
}

const isCollected = (name: string) =>
  COLLECTED_HEADERS.includes(name) || COLLECTED_PREFIXES.some((prefix) => name.startsWith(prefix));

export const cutLongValue = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
