/** The time in epoch milliseconds, which goes on evenly, and a tick every so many milliseconds until the returned function is called. */
export interface Clock {
  now(): number;
  every(milliseconds: number, tick: () => void): () => void;
}
