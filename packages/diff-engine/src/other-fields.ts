import type { AnsweredSide } from './rule.ts';
import { HASHED } from './sent-fields.ts';

type Sides = Readonly<Record<'left' | 'right', AnsweredSide>>;

/**
 * Names of the fields that are known by the hash of their value alone, and are missing or other on one
 * side. None where a provider does not tell of them, for then their absence says nothing.
 */
export function differingHashes({ left, right }: Sides): string[] {
  const [a, b] = [left, right].map(({ envelope }) => envelope.response.other_headers);
  if (!a || !b) return [];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => hashOf(left, name) !== hashOf(right, name))
    .filter((name) => left.header(name) === null && right.header(name) === null)
    .sort();
}

/** Whether a side that is said to lack a field has it hashed: another provider collects it, and the two cannot be compared. */
export const isHashed = ({ left, right }: Sides, name: string): boolean =>
  hashOf(left, name) !== null || hashOf(right, name) !== null;

export const isOnOneSide = ({ left, right }: Sides, name: string): boolean =>
  hashOf(left, name) === null || hashOf(right, name) === null;

/** That a field was sent, and that it differs, without its hash: a hash of a short value is easily guessed. */
export const showHashes = (side: AnsweredSide, other: AnsweredSide, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => {
      const [own, others] = [hashOf(side, name), hashOf(other, name)];
      if (own === null) return [name, null];
      // In some order that stays when the sides are swapped, so that the two are seen to differ.
      return [name, others !== null && own > others ? `${HASHED}, another value` : HASHED];
    }),
  );

function hashOf({ envelope }: AnsweredSide, name: string): string | null {
  const hashes = envelope.response.other_headers ?? {};
  return Object.hasOwn(hashes, name) ? hashes[name]! : null;
}
