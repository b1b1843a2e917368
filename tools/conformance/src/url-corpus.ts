import { parseUrl } from '@env-drift/header-semantics';
import { guardTarget } from '@env-drift/probe-providers';
import type { Corpus, JudgedCase } from './corpus.ts';

export const urlCorpus: Corpus = {
  name: 'url',
  source: 'web-platform-tests',
  origin: '`url/resources/urltestdata.json`, unchanged (as in ada-url/ada, commit 308110b).',
  measures:
    '`parseUrl`, the URL parser of the runtime, on which host mapping and the target guard rest: the whole URL and each of its parts, or that there is none. And `guardTarget`, which judges every input without throwing, and passes none that is no URL.',
  leavesOut: '`relativeTo`, which says how other tests of upstream use a case.',
  files: { 'urltestdata.json': judge },
};

const PARTS = [
  'href',
  'origin',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'searchParams',
  'hash',
] as const;

type Parts = Partial<Record<(typeof PARTS)[number], string>>;
type Case = Parts & { input: string; base: string | null; failure?: true };

/** Not every case names every part. */
function judge({ input, base, failure, ...parts }: Case): JudgedCase {
  const url = parseUrl(input, base ?? undefined);
  const named = PARTS.filter((part) => parts[part] !== undefined);
  const pick = (from: URL | Parts) => named.map((part) => `${part}: ${String(from[part])}`);
  return {
    name: JSON.stringify(base === null ? input : [input, base]),
    expected: failure ? null : pick(parts),
    actual: judgeByGuard(input) ?? (url && pick(url)),
  };
}

/** What is wrong with the guard's verdict on an input, as a target and so without a base. */
function judgeByGuard(input: string): string | undefined {
  try {
    const verdict = guardTarget(input, { allowedPrivateTargets: [] });
    return verdict.ok && parseUrl(input) === null ? 'the guard passes it' : undefined;
  } catch (error) {
    return `the guard throws ${String(error)}`;
  }
}
