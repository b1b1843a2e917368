import { maskSecrets } from '@env-drift/contracts';
import { COLLECTED_HEADERS, COLLECTED_PREFIXES, REFERENCE_HEADERS } from './collected-headers.ts';

/** Longer values are cut here, with an ellipsis, so that no server decides how much is stored. */
const LONGEST_VALUE = 4096;

/**
 * The allow-listed headers of a response, by lower-case name, in sorted order: equal responses
 * serialise to equal bytes whatever order the server sent them in.
 */
export function collectHeaders(headers: Headers): Record<string, string> {
  const collected = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isCollected(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    collected.map(([name, value]) => [
      name,
      cutLongValue(REFERENCE_HEADERS.has(name) ? maskSecrets(value) : value),
    ]),
  );
}

const isCollected = (name: string) =>
  COLLECTED_HEADERS.includes(name) || COLLECTED_PREFIXES.some((prefix) => name.startsWith(prefix));

export const cutLongValue = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
