import type { AnsweredSide } from './rule.ts';
import { showHash } from './sent-fields.ts';

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

export const isOnOneSide = ({ left, right }: Sides, name: string): boolean =>
  hashOf(left, name) === null || hashOf(right, name) === null;

/** Which of these fields a side sent, as they are shown beside those of the other one. */
export const showHashes = (side: AnsweredSide, other: AnsweredSide, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => {
      const own = hashOf(side, name);
      return [name, own === null ? null : showHash(own, hashOf(other, name))];
    }),
  );

function hashOf({ envelope }: AnsweredSide, name: string): string | null {
  const hashes = envelope.response.other_headers ?? {};
  return Object.hasOwn(hashes, name) ? hashes[name]! : null;
}
