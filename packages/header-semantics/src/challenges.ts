import { splitList } from './split-list.ts';
import { isToken } from './token.ts';

/**
 * The authentication schemes a server offers, lower-case, sorted, each once. Parameters (`realm`,
 * `nonce`) are not schemes: a member that has a `=` right after its first token continues the
 * challenge before it.
 *
 * @example
 * challengeSchemes('Bearer realm="a, b", error="x", Basic realm="c"') // ['basic', 'bearer']
 * @see RFC 9110 section 11.6.1
 */
export function challengeSchemes(value: string | null): string[] {
  const schemes = splitList(value ?? '').flatMap((member) => {
    const [first = '', second] = member.split(/[ \t]+/, 2);
    const isParameter = first.includes('=') || second?.startsWith('=');
    return isToken(first) && !isParameter ? [first.toLowerCase()] : [];
  });
  return [...new Set(schemes)].sort();
}
