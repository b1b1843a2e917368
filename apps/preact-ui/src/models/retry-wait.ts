const FIRST_MS = 2_000;
const LONGEST_MS = 15_000;

/** How long to wait before something is asked for that was missed so many times. */
export const retryWait = (misses: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** (misses - 1));
