import type { CspPolicy } from './content-security-policy.ts';
import { allowancesBeyond, intersectSourceLists } from './csp-allowance.ts';
import { restrictedCapabilities } from './csp-capability.ts';

/**
 * Whether a list of policies lets in nothing that the required ones do not.
 *
 * @example
 * isAtLeastAsStrict("img-src https://a.example", "img-src https:") // true, both parsed
 * @see CSP Embedded Enforcement section 3.2, "subsumption". Beyond it, `default-src` counts for all
 * that falls back to it.
 */
export const isAtLeastAsStrict = (
  policies: readonly CspPolicy[],
  required: readonly CspPolicy[],
): boolean =>
  restrictedCapabilities([...policies, ...required]).every(({ lists }) => {
    const given = lists(policies);
    const beyond = allowancesBeyond(intersectSourceLists(given), lists(required));
    return given.length > 0 && beyond.length === 0;
  });
