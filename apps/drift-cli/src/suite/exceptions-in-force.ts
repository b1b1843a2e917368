import type { Policy } from '@env-drift/contracts';
import { endOfException } from '@env-drift/diff-engine';
import type { Acceptance } from '../config/accepted-file.ts';

/**
 * Which ignores and acceptances hold at a time, each as whether it does: what one of them forgave before its end
 * counts after it.
 *
 * @param now epoch milliseconds
 */
export const exceptionsInForce = (
  policies: readonly Policy[],
  acceptances: readonly Acceptance[],
  now: number,
): boolean[] =>
  [...policies.flatMap(({ ignore = [] }) => ignore), ...acceptances].map(
    ({ until }) => endOfException(until) >= now,
  );
