import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceResult } from './conformance-result.ts';
import type { Corpus, Judge } from './corpus.ts';
import { judgeCases } from './judge-cases.ts';

/**
 * Puts every case of every file in the corpus's folder to its judge: one judged case for each
 * element that is no comment. A file without a judge, or a judge without cases, is a failure.
 */
export function runCorpus(dir: string, corpus: Corpus): ConformanceResult {
  const folder = join(dir, corpus.name);
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const judges = new Map(Object.entries<Judge>(corpus.files));
  const counted = [...judges].map(([file, judge]) => {
    const cases = present.includes(file) ? readCases(join(folder, file)) : [];
    return { file, cases: cases.map((each) => judge(each as never)) };
  });
  const result = judgeCases(
    corpus,
    counted.flatMap(({ cases }) => cases),
  );
  for (const { file, cases } of counted) {
    if (cases.length === 0) result.failures.push(missing(file, 'cases', 'none'));
  }
  for (const file of present) {
    if (file.endsWith('.json') && !judges.has(file)) {
      result.failures.push(missing(file, 'a judge', 'none'));
    }
  }
  return result;
}

const missing = (name: string, expected: string, actual: string) => ({ name, expected, actual });

/** Strings between the cases are comments of upstream. */
const readCases = (path: string): unknown[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as unknown[]).filter((each) => typeof each !== 'string');
