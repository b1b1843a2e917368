import * as v from 'valibot';
import { newSalt, Salt, SaltedKey, saltedKey } from '../headers/salted-key.ts';

/** The first line of a state file: that it is one, of which suite (credentials included), and since when. */
const StateHead = v.object({
  drift_suite_state: v.literal(1),
  salt: Salt,
  key: SaltedKey,
  /** Epoch milliseconds. */
  started_at: v.number(),
});
export type StateHead = v.InferOutput<typeof StateHead>;

/** @param plan what makes it the same suite, as text */
export const newHead = (plan: string, now: number): StateHead => {
  const salt = newSalt();
  return { drift_suite_state: 1, salt, key: saltedKey(plan, salt), started_at: now };
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
