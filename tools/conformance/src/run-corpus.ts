import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceResult } from './conformance-result.ts';
import type { Corpus, Judge, JudgedCase } from './corpus.ts';
import { judgeCases } from './judge-cases.ts';

/**
 * Puts every case of every file in the corpus's folder to its judge: one judged case for each
 * element that is no comment. A file without a judge, or a judge without cases, is a failure.
 */
export async function runCorpus(dir: string, corpus: Corpus): Promise<ConformanceResult> {
  const folder = join(dir, corpus.name);
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const judges = new Map(Object.entries<Judge>(corpus.files));
  const counted: { file: string; cases: JudgedCase[] }[] = [];
  for (const [file, judge] of judges) {
    const cases: JudgedCase[] = [];
    const read = present.includes(file) ? readCases(join(folder, file)) : [];
    // One after the other: what a case sets in motion is counted as its own.
    for (const each of read) cases.push(await judge(each as never));
    counted.push({ file, cases });
  }
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
