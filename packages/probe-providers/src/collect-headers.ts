import { maskSecrets } from '@env-drift/contracts';
import { isCollected } from './collected-headers.ts';
import { maskFieldValue } from './mask-field-value.ts';

/** No server decides how much is stored: longer values are cut, with an ellipsis, and further fields left out. */
const LONGEST_VALUE = 8192;
const MOST_FIELDS = 128;

/** Fields that are a URL and nothing else: what looks like its end there belongs to it. */
const URLS = new Set(['location', 'sourcemap', 'x-sourcemap']);

/**
 * The allow-listed headers of a response, by lower-case name, in sorted order: equal responses
 * serialise to equal bytes whatever order the server sent them in. Secrets are masked wherever they
 * stand, before anything is cut: half of a token does not look like one.
 */
export function collectHeaders(headers: Headers): Record<string, string> {
  const collected = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isCollected(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
  return Object.fromEntries(
    collected.map(([name, value]) => [name, cutLongValue(maskValue(name, value))]),
  );
}

const maskValue = (name: string, value: string) =>
  URLS.has(name) ? maskSecrets(value) : maskFieldValue(value);

export const cutLongValue = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
