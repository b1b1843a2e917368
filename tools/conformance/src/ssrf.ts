import { guardTarget } from '@env-drift/probe-providers';
import type { ConformanceResult } from './conformance-result.ts';
import { judgeCases } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

interface ListedUrl {
  url: string;
  why: string;
  /** Decidable from the URL alone. */
  literal?: boolean;
}

/** URLs of five public lists: what a prober must never fetch, and what it must not refuse. */
export function runSsrf(corpora: string): ConformanceResult {
  const lists = [
    ['blocked-urls.json', 'refused'],
    ['allowed-urls.json', 'allowed'],
  ] as const;
  const reasons = new Map<string, string>();
  const cases = lists.flatMap(([file, expected]) =>
    readCorpus<ListedUrl[]>(corpora, 'ssrf', file).map(({ url, literal }) => {
      const name = `${file}: ${url}`;
      const verdict = guardTarget(url, { allowedPrivateTargets: [] });
      const actual = verdict.ok ? 'allowed' : 'refused';
      if (literal === false && actual !== expected) reasons.set(name, BY_DNS);
      return { name, expected, actual };
    }),
  );
  return judgeCases('ssrf', cases, reasons);
}

const BY_DNS =
  'The name is public, its answer is not: DNS answers are checked in the resolver step, before the connection.';
