/**
 * Runs a piece of work once at a time: asked for while it runs, it runs once more after that, however often it
 * was asked for. The promise settles when nothing is left to do.
 */
export function createSingleFlight(work: () => Promise<void>): () => Promise<void> {
  let isDue = false;
  let flight: Promise<void> | undefined;

  async function fly() {
    while (isDue) {
      isDue = false;
      await work();
    }
    flight = undefined;
  }

  return () => {
    isDue = true;
    flight ??= fly();
    return flight;
  };
}
