import { isAtLeastAsStrict, parseContentSecurityPolicy } from '@env-drift/header-semantics';
import type { ConformanceResult } from './conformance-result.ts';
import { judgeCases } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

interface Case {
  file: string;
  name: string;
  required_csp: string | null;
  returned_csp: string[];
  expected: 'LOAD' | 'BLOCK';
}

/** The pages of the corpus are served over http from a host of their own, on a port of their own. */
const page = { self: 'http://returned.test:8000' };

/** web-platform-tests, CSP Embedded Enforcement: are the returned policies as strict as required? */
export function runCspSubsumption(dir: string): ConformanceResult {
  const cases = readCorpus<Case[]>(dir, 'csp-subsumption', 'cases.json');
  return judgeCases(
    'csp-subsumption',
    cases.map(({ file, name, required_csp, returned_csp, expected }) => {
      const returned = parseContentSecurityPolicy(returned_csp.join(', '), null, page);
      const required = parseContentSecurityPolicy(required_csp, null, page);
      const isStrict = isAtLeastAsStrict(returned.enforced, required.enforced);
      return { name: `${file}: ${name}`, expected, actual: isStrict ? 'LOAD' : 'BLOCK' };
    }),
  );
}
