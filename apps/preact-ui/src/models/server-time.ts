import type { Clock } from './clock.ts';

export type ServerTime = ReturnType<typeof createServerTime>;

/** A `Date` is cut to whole seconds (RFC 9110 section 5.6.7). */
const SECOND_MS = 1_000;

/**
 * What time it is on the server, in epoch milliseconds: that of the reader's clock, as far as what the server says
 * does not prove it wrong. It never goes back, whatever comes late.
 */
export function createServerTime(clock: Clock) {
  /** By how much the server's clock is ahead, at least and at most. */
  let least = -Infinity;
  let most = Infinity;
  let last = -Infinity;

  /** It was this late when something was told, which has come by now: a record of long ago proves little. */
  const hear = (at: number) => {
    least = Math.max(least, at - clock.now());
  };

  return {
    hear,
    /** What an answer says of itself, and when it was asked for by the reader's clock: it was not given before. */
    hearDate(at: number, askedAt: number) {
      hear(at);
      most = Math.min(most, at + SECOND_MS - askedAt);
    },
    now(): number {
      last = Math.max(last, clock.now() + Math.max(least, Math.min(most, 0)));
      return last;
    },
  };
}
