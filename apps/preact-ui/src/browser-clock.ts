import type { Clock } from './models/clock.ts';

/** The clock of the window. */
export const browserClock: Clock = {
  now: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};
