import type { Explanation } from '@env-drift/contracts';

/**
 * Whether an explanation takes the place of another one: what a model wrote stays where only the rules
 * answer, and of two that are alike in that, the one that was asked for last is kept, whichever came first.
 */
export const outranks = (next: Explanation, kept: Explanation | undefined): boolean => {
  if (!kept) return true;
  if (next.source !== kept.source) return next.source === 'model';
  return (next.asked_at ?? 0) >= (kept.asked_at ?? 0);
};
