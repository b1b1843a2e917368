import { lesserSide, type Difference } from './difference.ts';
import { splitList, splitOutsideQuotes } from './split-list.ts';
import { isToken, unquote } from './token.ts';

/** `ignored`: it was sent, but does not conform, or came over plain http. */
export type StrictTransportSecurity =
  | { state: 'absent' | 'ignored' }
  | { state: 'valid'; maxAge: number; includeSubDomains: boolean; preload: boolean };

/**
 * Only the first field counts. A repeated directive or a missing max-age makes it void; unknown
 * directives do not.
 *
 * @example
 * parseStrictTransportSecurity('max-age="60"; includeSubDomains')
 * // { state: 'valid', maxAge: 60, includeSubDomains: true, preload: false }
 * @param isSecure whether the answer came over https: else the field means nothing
 * @see RFC 6797 sections 6.1 and 8.1
 */
export function parseStrictTransportSecurity(
  value: string | null,
  isSecure = true,
): StrictTransportSecurity {
  if (value === null) return { state: 'absent' };
  const directives = new Map<string, string | null>();
  for (const part of splitOutsideQuotes(splitList(value)[0] ?? '', ';')) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    if (!isToken(name) || directives.has(name)) return { state: 'ignored' };
    directives.set(name, equals < 0 ? null : unquote(part.slice(equals + 1).trim()));
  }
  const maxAge = directives.get('max-age') ?? '';
  const hasArgument = Boolean(directives.get('includesubdomains'));
  if (!isSecure || hasArgument || !/^\d+$/.test(maxAge)) return { state: 'ignored' };
  return {
    state: 'valid',
    maxAge: Math.min(Number(maxAge), Number.MAX_SAFE_INTEGER),
    includeSubDomains: directives.has('includesubdomains'),
    preload: directives.has('preload'),
  };
}

/** `not-enforced`: one side has no policy in force (absent, ignored, or max-age=0); else what is less. */
export type StrictTransportSecurityDifference = Difference<
  'not-enforced' | 'max-age' | 'include-sub-domains' | 'preload'
>;

export function compareStrictTransportSecurity(
  left: StrictTransportSecurity,
  right: StrictTransportSecurity,
): StrictTransportSecurityDifference[] {
  const [a, b] = [inForce(left), inForce(right)];
  if (!a && !b) return [];
  if (!a || !b) return [{ kind: 'not-enforced', weaker: a ? 'right' : 'left', left, right }];
  const fields = [
    ['include-sub-domains', a.includeSubDomains, b.includeSubDomains],
    ['max-age', a.maxAge, b.maxAge],
    ['preload', a.preload, b.preload],
  ] as const;
  return fields
    .map(([kind, ofLeft, ofRight]) => ({
      kind,
      weaker: lesserSide(ofLeft, ofRight),
      left: ofLeft,
      right: ofRight,
    }))
    .filter(({ weaker }) => weaker !== 'none');
}

/** The policy, if browsers keep to it: max-age=0 makes them forget it. */
const inForce = (policy: StrictTransportSecurity) =>
  policy.state === 'valid' && policy.maxAge > 0 ? policy : null;
