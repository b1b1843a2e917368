import { isAtLeastAsStrict, parseContentSecurityPolicy } from '@env-drift/header-semantics';
import type { Corpus, JudgedCase } from './corpus.ts';

export const cspSubsumptionCorpus: Corpus = {
  name: 'csp-subsumption',
  source: 'web-platform-tests',
  origin:
    'The tests in 13 of the pages `content-security-policy/embedded-enforcement/subsumption_algorithm-*.html` (general, hashes, host_sources-hosts, host_sources-paths, host_sources-ports, host_sources-protocols, nonces, none, source_list-wildcards, strict_dynamic, unsafe_eval, unsafe_hashes, unsafe_inline), as an array of `{file, name, required_csp, returned_csp, expected}`: `required_csp` is null where nothing is required, `returned_csp` has a string for each header.',
  measures:
    '`parseContentSecurityPolicy` and `isAtLeastAsStrict`: whether the policies of an answer are at least as strict as a required one (CSP Embedded Enforcement).',
  files: { 'cases.json': judge },
};

interface Case {
  file: string;
  name: string;
  required_csp: string | null;
  returned_csp: string[];
  expected: 'LOAD' | 'BLOCK';
}

/** The pages of the corpus are served over http from a host of their own, on a port of their own. */
const page = { self: 'http://returned.test:8000' };

function judge({ file, name, required_csp, returned_csp, expected }: Case): JudgedCase {
  const returned = parseContentSecurityPolicy(returned_csp.join(', '), null, page);
  const required = parseContentSecurityPolicy(required_csp, null, page);
  const isStrict = isAtLeastAsStrict(returned.enforced, required.enforced);
  return { name: `${file}: ${name}`, expected, actual: isStrict ? 'LOAD' : 'BLOCK' };
}
