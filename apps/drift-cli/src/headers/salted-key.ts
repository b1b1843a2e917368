import { createHash, randomBytes, scryptSync } from 'node:crypto';
import * as v from 'valibot';

export const Salt = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const SaltedKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * Tells whether a text is the same as before, in a file that may be kept for long and by many: what it holds must
 * not tell whether a guess of the text is right, so it has a salt of its own, and makes work for each guess
 * (RFC 7914).
 */
export const saltedKey = (text: string, salt: string): string =>
  // The text may be megabytes.
  scryptSync(createHash('sha256').update(text).digest(), salt, 32).toString('hex');
