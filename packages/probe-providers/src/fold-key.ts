import { maskSecrets } from '@env-drift/contracts';

/** Keys that are data: numbers, UUIDs, hashes, dates, addresses. */
const IDENTIFIERS = [
  /^[+-]?\d+$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^(?=.*\d)[0-9a-f]{16,}$/i,
  /^(?=(?:.*\d){3})[\w-]{20,}$/,
  /^\d{4}-\d{2}(?:-\d{2}.*)?$/,
  /@/,
];
const LONGEST_KEY = 64;

/**
 * The name under which a key of a JSON object appears in a shape. A key that is itself data, as in
 * a map by user id, becomes `*`: it says nothing about the shape, and it is somebody's.
 */
export function foldKey(key: string): string {
  const isData = key.length > LONGEST_KEY || IDENTIFIERS.some((pattern) => pattern.test(key));
  return isData ? '*' : maskSecrets(key);
}
