import { isNosniff, parseCrossOriginPolicies } from '@env-drift/header-semantics';
import type { JudgedCase } from './corpus.ts';

interface OpenerPolicyCase {
  headers: string[];
  is_same_origin: boolean;
}

export function judgeOpenerPolicy({ headers, is_same_origin }: OpenerPolicyCase): JudgedCase {
  const value = headers.join(', ');
  const { opener } = parseCrossOriginPolicies((name) =>
    name === 'cross-origin-opener-policy' ? value : null,
  );
  return {
    name: `Cross-Origin-Opener-Policy ${JSON.stringify(headers)}`,
    expected: is_same_origin,
    actual: opener === 'same-origin',
  };
}

interface NosniffCase {
  /** Raw field lines. */
  input: string;
  nosniff: boolean;
}

export function judgeNosniff({ input, nosniff }: NosniffCase): JudgedCase {
  const values = input.split('\r\n').flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    // Optional whitespace around a value is not part of it: RFC 9112 section 5.1.
    const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');
    return name === 'x-content-type-options' ? [value] : [];
  });
  return {
    name: JSON.stringify(input),
    expected: nosniff,
    actual: isNosniff(values.length > 0 ? values.join(', ') : null),
  };
}
