import { isDeepStrictEqual } from 'node:util';
import type { ConformanceResult } from './conformance-result.ts';
import type { Corpus, JudgedCase } from './corpus.ts';

/**
 * Sorts cases into passed ones, exceptions and failures. An exception is only taken where the case
 * is not met and the outcome is the one that its clause asks for; one that is no longer needed, or
 * names no case, is a failure, so that the list cannot go stale.
 */
export function judgeCases(corpus: Corpus, cases: readonly JudgedCase[]): ConformanceResult {
  const groups = new Map(
    (corpus.exceptions ?? []).flatMap((group) =>
      Object.keys(group.answers).map((name) => [name, group] as const),
    ),
  );
  const result: ConformanceResult = {
    corpus,
    cases: cases.length,
    passed: 0,
    exceptions: [],
    failures: [],
  };
  const unused = new Set(groups.keys());
  for (const { name, expected, actual } of cases) {
    const group = groups.get(name);
    unused.delete(name);
    if (group === undefined) {
      if (isDeepStrictEqual(actual, expected)) result.passed += 1;
      else result.failures.push({ name, expected, actual });
    } else if (isDeepStrictEqual(actual, expected)) {
      result.failures.push({ name, expected: `an exception: ${group.title}`, actual });
    } else if (isDeepStrictEqual(actual, group.answers[name])) {
      result.exceptions.push({ group, name, expected, actual });
    } else {
      result.failures.push({ name, expected: group.answers[name], actual });
    }
  }
  for (const name of unused) {
    result.failures.push({ name, expected: 'a case of this name', actual: 'an exception alone' });
  }
  return result;
}
