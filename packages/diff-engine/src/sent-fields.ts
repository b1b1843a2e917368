import type { SignalEnvelope } from '@env-drift/contracts';

/** Stands for the value of a field of which nothing but a hash is kept. */
const HASHED = 'hashed';

type Fields = Readonly<Record<string, string>>;

/**
 * The response fields of both sides: the collected ones with their values, further ones as `hashed`. A
 * further field counts only where both sides tell of such, for else its absence says nothing.
 */
export function sentFields(left: SignalEnvelope, right: SignalEnvelope): [Fields, Fields] {
  const [a, b] = [left.response?.other_headers, right.response?.other_headers];
  const [one, other] = [left.response?.headers ?? {}, right.response?.headers ?? {}];
  return a && b
    ? [
        { ...hashed(a, b), ...one },
        { ...hashed(b, a), ...other },
      ]
    : [one, other];
}

const hashed = (hashes: Fields, others: Fields): Fields =>
  Object.fromEntries(
    Object.entries(hashes).map(([name, hash]) => [
      name,
      showHash(hash, Object.hasOwn(others, name) ? others[name]! : null),
    ]),
  );

/**
 * That a field was sent, and that it differs, without its hash: a hash of a short value is easily
 * guessed. In some order that stays when the sides are swapped.
 */
export const showHash = (own: string, other: string | null): string =>
  other !== null && own > other ? `${HASHED}, another value` : HASHED;
