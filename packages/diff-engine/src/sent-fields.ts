import type { SignalEnvelope } from '@env-drift/contracts';

/** Stands for the value of a field of which nothing but a hash is kept. */
export const HASHED = 'hashed';

type Fields = Readonly<Record<string, string>>;

/**
 * The response fields of both sides: the collected ones with their values, further ones as `hashed`. A
 * further field counts only where both sides tell of such, for else its absence says nothing.
 */
export function sentFields(left: SignalEnvelope, right: SignalEnvelope): [Fields, Fields] {
  const isTold = left.response?.other_headers && right.response?.other_headers;
  const fieldsOf = ({ response }: SignalEnvelope): Fields =>
    isTold
      ? { ...hashed(response!.other_headers!), ...response!.headers }
      : (response?.headers ?? {});
  return [fieldsOf(left), fieldsOf(right)];
}

const hashed = (hashes: Fields): Fields =>
  Object.fromEntries(Object.keys(hashes).map((name) => [name, HASHED]));
