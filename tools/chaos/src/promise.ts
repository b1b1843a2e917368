/** Something that the product promises, and whether it was kept. */
export interface Kept {
  promise: string;
  isKept: boolean;
  /** What was counted, or what was seen in its place. */
  seen: string;
}

/** What a part of the chaos is given. */
export interface Stage {
  /** A directory of its own, empty. */
  stateDir: string;
  /** The same seed makes the same chaos, as far as time allows. */
  seed: number;
}

/** Breaks something, and tells what became of the promises. Ends by itself, and leaves no process behind. */
export interface Part {
  name: string;
  run(stage: Stage): Promise<Kept[]>;
}

/** A promise that nothing is found which breaks it. */
export const nothing = (promise: string, broken: readonly string[], seen = 'none'): Kept => ({
  promise,
  isKept: broken.length === 0,
  seen: broken.length === 0 ? seen : `${broken.length}: ${broken.slice(0, 5).join('; ')}`,
});
