import { setCookieLine } from './set-cookie-line.ts';
import { splitJoinedCookies } from './split-joined-cookies.ts';

const MOST_FIELDS = 1000;

/** Fields that are one URL. Of several, browsers follow the first, if any. */
const SINGLE = new Set(['location', 'sourcemap', 'x-sourcemap']);

/**
 * The fields of a recorded response, as far as the probe asks a `Headers`. A real one refuses what
 * recordings hold: pseudo fields (`:status`), several lines of a field joined by a line end, as the
 * DevTools protocol hands them on, and characters beyond Latin-1.
 *
 * @param cookies HAR's own list of cookies, for files that have no `Set-Cookie`
 */
export function recordedHeaders(pairs: readonly unknown[], cookies: readonly unknown[]): Headers {
  const fields = readFields(pairs);
  const joined = new Map<string, string>();
  for (const [name, value] of fields) {
    const before = joined.get(name);
    if (!before) joined.set(name, value);
    else if (value !== '' && !SINGLE.has(name)) joined.set(name, `${before}, ${value}`);
  }
  joined.delete('set-cookie');
  const sent = fields.flatMap(([name, value]) =>
    name === 'set-cookie' ? splitJoinedCookies(value) : [],
  );
  const lines = sent.length > 0 ? sent : cookies.slice(0, MOST_FIELDS).flatMap(setCookieLine);
  return {
    get: (name: string) => joined.get(name.toLowerCase()) ?? null,
    getSetCookie: () => lines,
    [Symbol.iterator]: () => joined[Symbol.iterator](),
  } as unknown as Headers;
}

/** Names in lower case, one pair for each line of a field. */
export function readFields(pairs: readonly unknown[]): [name: string, value: string][] {
  return pairs.slice(0, MOST_FIELDS).flatMap((pair) => {
    const { name, value } = (pair ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof value !== 'string' || !FIELD_NAME.test(name)) return [];
    return value
      .split(/[\r\n]+/)
      .map((line): [string, string] => [name.toLowerCase(), line.trim()]);
  });
}

/** RFC 9110 section 5.1. */
const FIELD_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/;
