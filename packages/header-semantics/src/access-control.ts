import { parseUrl } from './parse-url.ts';
import { splitList, trimOws } from './split-list.ts';

/**
 * Whom `Access-Control-Allow-Origin` lets in. `invalid` lets nobody in, as if absent: a list, or what no
 * browser ever sends as its `Origin`, for that is compared byte by byte.
 */
export type AllowedOrigin =
  | { kind: 'absent' | 'any' | 'null' }
  | { kind: 'origin'; origin: string }
  | { kind: 'invalid'; value: string };

/**
 * @example
 * parseAllowOrigin('https://a.example')                    // { kind: 'origin', ... }
 * parseAllowOrigin('https://a.example, https://b.example') // { kind: 'invalid', ... }: exactly one is allowed
 * parseAllowOrigin('https://A.example:443')                // { kind: 'invalid', ... }: it is https://a.example
 * @see Fetch, "CORS check"
 */
export function parseAllowOrigin(value: string | null): AllowedOrigin {
  if (value === null) return { kind: 'absent' };
  const origin = trimOws(value);
  if (origin === '*') return { kind: 'any' };
  if (origin === 'null') return { kind: 'null' };
  return isOrigin(origin) ? { kind: 'origin', origin } : { kind: 'invalid', value: origin };
}

/** As browsers write it. What has a scheme of its own, such as that of an extension, they do not rewrite. */
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text)
    ? parseUrl(text)?.origin === text
    : /^[a-z][a-z0-9+.-]*:\/\/[^\s/,?#]+$/.test(text);

/** Only the exact, case-sensitive `true` allows credentials. */
export const allowsCredentials = (value: string | null): boolean =>
  value !== null && trimOws(value) === 'true';

/** Methods are case-sensitive tokens. Sorted, each once. */
export const parseAllowMethods = (value: string | null): string[] =>
  [...new Set(splitList(value ?? ''))].sort();

/** Field names are compared without regard to case. Sorted, each once. */
export const parseFieldNames = (value: string | null): string[] =>
  [...new Set(splitList(value ?? '').map((name) => name.toLowerCase()))].sort();
