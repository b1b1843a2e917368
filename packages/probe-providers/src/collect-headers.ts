import { maskSecrets } from '@env-drift/contracts';
import { isCollected } from './collected-headers.ts';
import { maskFieldValue } from './mask-field-value.ts';
import { maskLongValue } from './mask-long-value.ts';

/** No server decides how much is stored: further fields are left out. */
const MOST_FIELDS = 128;

/** Fields that are a URL and nothing else: what looks like its end there belongs to it. */
const URLS = new Set(['location', 'sourcemap', 'x-sourcemap']);

/**
 * The allow-listed headers of a response, by lower-case name, in sorted order: equal responses
 * serialise to equal bytes whatever order the server sent them in. Secrets are masked wherever they
 * stand, and long values cut.
 */
export function collectHeaders(headers: Headers): Record<string, string> {
  const collected = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => isCollected(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FIELDS);
  return Object.fromEntries(
    collected.map(([name, value]) => [name, maskLongValue(value, maskOf(name))]),
  );
}

const maskOf = (name: string) => (URLS.has(name) ? maskSecrets : maskFieldValue);
