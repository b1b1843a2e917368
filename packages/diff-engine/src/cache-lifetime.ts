/** Seconds for which a cache may use an answer without asking; null where it has to guess. */
export type Lifetime = number | null;

export function isOtherLifetime(a: Lifetime, b: Lifetime, tolerance: number): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > tolerance;
}

/** Whether one of two lifetimes that differ is of another order: none at all, guessed, or many times the other. */
export function isOfAnotherOrder(a: Lifetime, b: Lifetime, ratio: number): boolean {
  if (a === null || b === null) return true;
  const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
  return longer / shorter >= ratio;
}

export const lifetimeInWords = (seconds: Lifetime): string =>
  seconds === null ? 'as long as it guesses' : seconds === 0 ? 'no time' : `${seconds} s`;
