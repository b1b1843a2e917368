/**
 * The comparison has ended before its run: it was cancelled, took too long, or was forgotten. Thrown between
 * steps, never in one: what a step throws is tried again, and arrives as another error.
 */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}
