import { spellingsOf } from './spellings.ts';

const MASK = '***';

/**
 * Takes credentials out of what was seen: a server may repeat what it was told, in a redirect or the title
 * of its error page, in whatever spelling.
 *
 * @param credentials values of request fields
 * @returns the same where there are none
 */
export function redact<Value>(value: Value, credentials: readonly string[]): Value {
  const patterns = patternsOf(credentials);
  return patterns.length === 0 ? value : (redactIn(value, patterns) as Value);
}

/** A suite asks ten thousand times with the same. */
const known = new WeakMap<readonly string[], RegExp[]>();

function patternsOf(credentials: readonly string[]): RegExp[] {
  const before = known.get(credentials);
  if (before) return before;
  const patterns = spellingsOf(credentials);
  known.set(credentials, patterns);
  return patterns;
}

function redactIn(value: unknown, patterns: readonly RegExp[]): unknown {
  if (typeof value === 'string') {
    return patterns.reduce((text, pattern) => text.replace(pattern, MASK), value);
  }
  if (Array.isArray(value)) return value.map((each) => redactIn(each, patterns));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      redactIn(key, patterns) as string,
      redactIn(each, patterns),
    ]),
  );
}
