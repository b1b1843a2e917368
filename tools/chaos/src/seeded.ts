/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What chance chooses. */
export const chance = (random: () => number) => ({
  /** A whole number from one to the other, both included. */
  between: (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1)),
  of: <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!,
});
export type Chance = ReturnType<typeof chance>;
