/** Shorter ones stand in many a text by chance, and guard nothing. */
const SHORTEST = 6;
const MASK = '***';

/**
 * Takes credentials out of what was seen: a server may repeat what it was told, in a redirect or the title
 * of its error page.
 *
 * @param credentials values of request fields
 * @returns the same where none of them is in it
 */
export function redact<Value>(value: Value, credentials: readonly string[]): Value {
  const secrets = [...new Set(credentials.flatMap(spellings))].sort((a, b) => b.length - a.length);
  return secrets.length === 0 ? value : (redactIn(value, secrets) as Value);
}

function redactIn(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, MASK), value);
  }
  if (Array.isArray(value)) return value.map((each) => redactIn(each, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      redactIn(key, secrets) as string,
      redactIn(each, secrets),
    ]),
  );
}

/**
 * @example
 * spellings('Basic dTpwYXNz') // the whole, 'dTpwYXNz', 'u:pass' and 'pass', each also as in a URL
 */
function spellings(value: string): string[] {
  const parts = value.split(/[\s,;]+/).flatMap((part) => [part, ...afterEquals(part)]);
  const basic = /^basic +(\S+)$/i.exec(value)?.[1];
  const decoded = basic ? Buffer.from(basic, 'base64').toString() : '';
  const password = decoded.slice(decoded.indexOf(':') + 1);
  return [value, ...parts.filter((part) => !SCHEMES.has(part.toLowerCase())), decoded, password]
    .flatMap((text) => [text, encodeURIComponent(text)])
    .filter((text) => text.length >= SHORTEST);
}

/** `sid=abc` of a cookie: the value alone, too. */
const afterEquals = (part: string) =>
  /^[^=]+=./.test(part) ? [part.slice(part.indexOf('=') + 1)] : [];

const SCHEMES = new Set(['basic', 'bearer', 'digest', 'dpop', 'negotiate', 'token', 'apikey']);
