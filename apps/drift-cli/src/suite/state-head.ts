import { createHash, randomBytes, scryptSync } from 'node:crypto';
import * as v from 'valibot';

/** The first line of a state file: that it is one, of which suite, and since when. */
const StateHead = v.object({
  drift_suite_state: v.literal(1),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Epoch milliseconds. */
  started_at: v.number(),
});
export type StateHead = v.InferOutput<typeof StateHead>;

export const newHead = (plan: string, now: number): StateHead => {
  const salt = randomBytes(16).toString('hex');
  return { drift_suite_state: 1, salt, key: keyOf(plan, salt), started_at: now };
};

/** Undefined for a line that no state file begins with. */
export function readHead(line: string | undefined): StateHead | undefined {
  try {
    const { success, output } = v.safeParse(StateHead, JSON.parse(line ?? ''));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Tells one suite from another, credentials included. The file may be kept for long and by many, so what it
 * holds must not tell whether a guess of them is right: a salt of its own, and work for each guess (RFC 7914).
 *
 * @param plan what makes it the same suite, as text
 */
export const keyOf = (plan: string, salt: string): string =>
  // The plan of a long suite is megabytes of text.
  scryptSync(createHash('sha256').update(plan).digest(), salt, 32).toString('hex');
