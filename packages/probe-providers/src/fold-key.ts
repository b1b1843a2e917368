import { maskSecrets } from '@env-drift/contracts';

/** Keys that are data: numbers, UUIDs, hashes, ISO dates, mail and IPv4 addresses, keys of services. */
const IDENTIFIERS = [
  /^[+-]?\d+$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^(?=.*\d)[0-9a-f]{16,}$/i,
  /^(?=(?:.*\d){3})[\w-]{20,}$/,
  /^\d{4}-\d{2}(?:-\d{2}.*)?$/,
  /@/,
  /^\d{1,3}(?:\.\d{1,3}){1,3}$/,
  /^(?:sk|pk|rk|ghp|gho|xox[abp]|AKIA|AIza)[_A-Za-z0-9-]{8,}$/,
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
