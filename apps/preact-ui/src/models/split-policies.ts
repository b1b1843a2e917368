import type { FieldPart } from './split-field.ts';

/** The fields that hold policies. */
export const POLICY_FIELDS: readonly string[] = [
  'content-security-policy',
  'content-security-policy-report-only',
];

/**
 * The policies of one answer, each as its directives: all of them are obeyed, and within one the first directive of a
 * name.
 *
 * @example
 * splitPolicies("img-src *; img-src 'none', default-src 'self'")
 * // two policies; the second directive of the first one is ignored
 * @see Content Security Policy Level 3, sections 2.2.1 and 2.2.2
 */
export const splitPolicies = (value: string): FieldPart[][] =>
  value
    .split(',')
    .map(splitPolicy)
    .filter((parts) => parts.length > 0);

function splitPolicy(policy: string): FieldPart[] {
  const known = new Set<string>();
  return policy
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...values] = part.split(/\s+/);
      const key = name.toLowerCase();
      const isIgnored = known.has(key);
      known.add(key);
      const valueKeys = NAMING.has(key) ? values : values.map(foldSource);
      return { name, values, key, valueKeys, ...(isIgnored && { isIgnored }) };
    });
}

/** Directives whose values are names that somebody gave. */
const NAMING: ReadonlySet<string> = new Set(['report-to', 'trusted-types']);

/** Keywords, schemes and hosts are the same in any case; paths, nonces and hashes are not. */
const foldSource = (source: string) =>
  source.replace(/^'(?:nonce|sha\d+)-|^(?:[a-z][a-z\d+.-]*:\/\/)?[^/]*/i, (known) =>
    known.toLowerCase(),
  );
