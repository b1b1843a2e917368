import type { ConformanceResult } from './conformance-result.ts';
import { tableOf } from './table-of.ts';

/** One row a corpus. */
export const renderTable = (results: readonly ConformanceResult[]): string =>
  tableOf(
    ['corpus', 'source', 'cases', 'passed', 'exceptions', 'what is measured'],
    results.map(({ corpus, cases, passed, exceptions }) => [
      corpus.name,
      corpus.source,
      cases,
      passed,
      exceptions.length,
      corpus.measures,
    ]),
  );
