import { isDeepStrictEqual } from 'node:util';
import type { ConformanceResult } from './conformance-result.ts';

export interface JudgedCase {
  name: string;
  expected: unknown;
  actual: unknown;
}

/**
 * Sorts cases into passed ones, exceptions and failures. An exception is only taken where the case
 * is really not met: one that no longer applies is a failure, so that the list cannot go stale.
 */
export function judgeCases(
  corpus: string,
  cases: readonly JudgedCase[],
  reasons: ReadonlyMap<string, string> = new Map(),
): ConformanceResult {
  const result: ConformanceResult = {
    corpus,
    cases: cases.length,
    passed: 0,
    exceptions: [],
    failures: [],
  };
  for (const { name, expected, actual } of cases) {
    const reason = reasons.get(name);
    const isMet = isDeepStrictEqual(actual, expected);
    if (isMet && reason === undefined) result.passed += 1;
    else if (isMet) result.failures.push({ name, expected: `an exception: ${reason}`, actual });
    else if (reason === undefined) result.failures.push({ name, expected, actual });
    else result.exceptions.push({ name, reason });
  }
  return result;
}
