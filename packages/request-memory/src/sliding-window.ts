import type { RatePolicy } from './rate-policy.ts';

/** How many requests fell into each slice of time, by the number of the slice. */
type Slices = [slice: number, requests: number][];

/** What is remembered of a client, by policy. Some dozen numbers, however many requests there were. */
export type Windows = Record<string, Slices>;

/** What is left of a policy's quota. */
export interface RateLimitState {
  name: string;
  remaining: number;
  /** Until there is more again. */
  resetSeconds: number;
}

export interface Taken {
  isAllowed: boolean;
  limits: RateLimitState[];
}

/** A slice that the window still touches counts whole, so that no window ever holds more than its quota. */
const SLICES = 10;

/**
 * Counts a request in every window, or in none where one of them is full: who asks too often is let in again
 * as soon as there is room, and does not lose it by asking.
 *
 * @param now epoch milliseconds; where the clock went back, what was counted later counts as counted now
 */
export function takeFrom(windows: Windows, policies: readonly RatePolicy[], now: number): Taken {
  const current = policies.map((policy) => {
    const slice = Math.floor(now / sliceMsOf(policy.windowSeconds));
    const slices = touched(windows[keyOf(policy)] ?? [], slice);
    const used = slices.reduce((sum, [, requests]) => sum + requests, 0);
    return { policy, slice, slices, used };
  });
  const isAllowed = current.every(({ policy, used }) => used < policy.quota);
  const limits = current.map(({ policy, slice, slices, used }) => {
    if (isAllowed) count(slices, slice);
    windows[keyOf(policy)] = slices;
    const freeAt = freeFrom(slices[0]?.[0] ?? slice, policy.windowSeconds);
    return {
      name: policy.name,
      remaining: Math.max(0, policy.quota - used - Number(isAllowed)),
      resetSeconds: Math.ceil((freeAt - now) / 1_000),
    };
  });
  return { isAllowed, limits };
}

/** When no window touches any of its slices any more, in epoch milliseconds. */
export const untouchedFrom = (windows: Windows): number =>
  Math.max(
    0,
    ...Object.entries(windows).map(([key, slices]) => {
      const [slice = 0] = slices.at(-1) ?? [];
      return freeFrom(slice, Number(key.split('/')[1]));
    }),
  );

const freeFrom = (slice: number, windowSeconds: number): number =>
  (slice + SLICES + 1) * sliceMsOf(windowSeconds);

const sliceMsOf = (windowSeconds: number): number => (windowSeconds * 1_000) / SLICES;

/** One policy is not another one when its window has changed. */
const keyOf = ({ name, windowSeconds }: RatePolicy) => `${name}/${windowSeconds}`;

/** The slices that the window touches, oldest first. */
function touched(slices: Slices, current: number): Slices {
  const seen: Slices = [];
  for (const [slice, requests] of slices) {
    if (slice < current - SLICES) continue;
    const at = Math.min(slice, current);
    const last = seen.at(-1);
    if (last?.[0] === at) last[1] += requests;
    else seen.push([at, requests]);
  }
  return seen;
}

function count(slices: Slices, slice: number): void {
  const last = slices.at(-1);
  if (last?.[0] === slice) last[1]++;
  else slices.push([slice, 1]);
}
