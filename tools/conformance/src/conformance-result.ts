import type { Corpus, ExceptionGroup } from './corpus.ts';

/** What the parsers made of a corpus. */
export interface ConformanceResult {
  corpus: Corpus;
  cases: number;
  /** Cases with the expected outcome; the rest are exceptions or failures. */
  passed: number;
  exceptions: TakenException[];
  failures: Failure[];
}

export interface TakenException {
  group: ExceptionGroup;
  name: string;
  expected: unknown;
  actual: unknown;
}

export interface Failure {
  name: string;
  expected: unknown;
  actual: unknown;
}
