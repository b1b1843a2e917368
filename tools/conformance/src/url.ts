import type { ConformanceResult } from './conformance-result.ts';
import { judgeCases } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

/** Strings between the cases are comments. */
type Entry = string | { input: string; base: string | null; href?: string; failure?: true };

/** web-platform-tests, URL: the parser of the runtime, on which host mapping and the target guard rest. */
export function runUrl(corpora: string): ConformanceResult {
  const cases = readCorpus<Entry[]>(corpora, 'url', 'urltestdata.json').flatMap((entry) => {
    if (typeof entry === 'string') return [];
    const { input, base, href } = entry;
    return {
      name: JSON.stringify(base === null ? input : [input, base]),
      expected: href ?? 'failure',
      actual: URL.parse(input, base ?? undefined)?.href ?? 'failure',
    };
  });
  return judgeCases('url', cases);
}
