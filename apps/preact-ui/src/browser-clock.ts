import type { Clock } from './models/clock.ts';

/** The clock of the window: right as that of the machine was when it was opened, and never set back. */
export const browserClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};
