import * as v from 'valibot';
import { newSalt, Salt, SaltedKey, saltedKey } from '../headers/salted-key.ts';

/** Of the credentials that a baseline was asked with: which, and what tells whether they are the same. */
export const KeptCredentials = v.object({
  salt: Salt,
  /** By the name of the field. */
  keys: v.record(v.string(), SaltedKey),
});
export type KeptCredentials = v.InferOutput<typeof KeptCredentials>;

export function keepCredentials(credentials: Readonly<Record<string, string>>): KeptCredentials {
  const salt = newSalt();
  const keys = Object.entries(credentials).map(([name, value]) => [name, saltedKey(value, salt)]);
  return { salt, keys: Object.fromEntries(keys) as Record<string, string> };
}
