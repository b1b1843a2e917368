import { DEFAULT_LIMITS } from './probe-limits.ts';

const LEAST = 1024;
const MOST = 8 * 1024 * 1024;

/**
 * Reads the configuration value that says how much of a body is read, in bytes from 1 KiB to 8 MiB: 1 MiB
 * where there is none, undefined where it cannot be read.
 *
 * @example
 * parseProbeBodyLimit('4194304') // 4194304
 * parseProbeBodyLimit('4 MiB') // undefined
 */
export function parseProbeBodyLimit(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return DEFAULT_LIMITS.bodyBytes;
  const bytes = /^[1-9]\d*$/.test(trimmed) ? Number(trimmed) : 0;
  return bytes >= LEAST && bytes <= MOST ? bytes : undefined;
}
