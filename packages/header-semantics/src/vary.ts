import { splitList } from './split-list.ts';

/**
 * The request fields that an answer depends on: lower-case, sorted, each once; `*` absorbs the rest.
 * `Host` is part of every cache key already and says nothing.
 *
 * @see RFC 9110 section 12.5.5
 */
export function parseVary(value: string | null): string[] {
  const names = new Set(splitList(value ?? '').map((name) => name.toLowerCase()));
  if (names.has('*')) return ['*'];
  names.delete('host');
  return [...names].sort();
}
