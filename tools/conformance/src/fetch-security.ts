import { isNosniff, parseCrossOriginPolicies } from '@env-drift/header-semantics';
import type { ConformanceResult } from './conformance-result.ts';
import { judgeCases, type JudgedCase } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

interface OpenerCase {
  headers: string[];
  is_same_origin: boolean;
}

interface NosniffCase {
  /** Raw field lines. */
  input: string;
  nosniff: boolean;
}

/** web-platform-tests of Fetch and HTML: COOP and X-Content-Type-Options as browsers read them. */
export const runFetchSecurity = (dir: string): ConformanceResult =>
  judgeCases('fetch (COOP, nosniff)', [
    ...readCorpus<OpenerCase[]>(dir, 'fetch', 'coop-header-parsing.json').map(judgeOpener),
    ...readCorpus<NosniffCase[]>(dir, 'fetch', 'x-content-type-options.json').map(judgeNosniff),
  ]);

function judgeOpener({ headers, is_same_origin }: OpenerCase): JudgedCase {
  const value = headers.join(', ');
  const { opener } = parseCrossOriginPolicies((name) =>
    name === 'cross-origin-opener-policy' ? value : null,
  );
  return {
    name: `coop-header-parsing.json: ${JSON.stringify(headers)}`,
    expected: is_same_origin,
    actual: opener === 'same-origin',
  };
}

function judgeNosniff({ input, nosniff }: NosniffCase): JudgedCase {
  const values = input.split('\r\n').flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    // Optional whitespace around a value is not part of it: RFC 9112 section 5.1.
    const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');
    return name === 'x-content-type-options' ? [value] : [];
  });
  return {
    name: `x-content-type-options.json: ${JSON.stringify(input)}`,
    expected: nosniff,
    actual: isNosniff(values.length > 0 ? values.join(', ') : null),
  };
}
