import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import type { Side } from '@env-drift/contracts';
import { factOf } from '../fact-of.ts';
import { isFileStorage } from '../file-storage.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  onlySideShowing,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

const TOO_MANY = /\b429\b/;

/**
 * A rate limit counted the probe, on one side only.
 *
 * @example
 * left   200
 * right  429
 */
export const tooManyRequests: Cause = {
  id: 'too-many-requests',
  title: 'a rate limit that one side has reached',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs', 'access-differs');
    const limited =
      onlySideShowing(observation, status, TOO_MANY) ??
      onlyRefusing(observation, usedUp) ??
      onlyRefusing(observation, isBusyStorage);
    if (!limited || status.length === 0) return undefined;
    const name = observation.names[limited];
    const other = otherSide(limited);
    // A refusal is quick, may be held back on purpose, and tells in its headers how to go on.
    const consequences = findingsOf(observation, 'timing-differs', 'unclassified-header-differs');
    return {
      // A storage says 503 also when it fails, which is rare.
      confidence: isBusyStorage(observation, limited) ? 0.75 : 0.9,
      evidence: idsOf(status, marksOfAnotherAnswer(observation), consequences),
      story: `${name} refuses the request as one too many (${statusOf(observation, limited) ?? 429}), while ${observation.names[other]} ${answers(observation, other)}: ${isBusyStorage(observation, limited) ? 'the storage for files behind it answers so when it is asked more often than it can take' : "its rate limit is lower, or was used up by the probe's address or by everybody together"}.`,
      remark:
        'What else differs in its answer, also in its timing, most likely belongs to the refusal, and says nothing about the resource.',
      actions: [
        {
          action: saysWhen(observation, limited)
            ? 'Wait as long as Retry-After says, and compare again.'
            : 'Wait some minutes, and compare again: the answer does not say how long.',
          why: 'What the resource answers was not seen on this side.',
        },
        {
          action: 'Compare the rate limits of both sides, and what they count by.',
          why: `Clients that stay below the limit of the other side may be refused by ${name}.`,
        },
      ],
    };
  },
};

const saysWhen = (observation: Observation, side: Side): boolean =>
  textOf(factOf(observation, 'platform', 'retry-after', side)) !== '';

/** How much of a rate limit is left, where that is told in a field of its own. */
const REMAINING = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'];

/** Whether a side that refuses says that nothing is left. */
const usedUp = (observation: Observation, side: Side): boolean =>
  REFUSING.has(statusOf(observation, side)) &&
  REMAINING.some((name) => textOf(factOf(observation, 'platform', name, side)) === '0');

const REFUSING: ReadonlySet<number | undefined> = new Set([403, 503]);

/** Whether a side is a storage for files that says 503: other storages than these say 429. */
const isBusyStorage = (observation: Observation, side: Side): boolean =>
  statusOf(observation, side) === 503 && isFileStorage(observation, side);

/** The one side that refuses so, with another status than usual. */
function onlyRefusing(
  observation: Observation,
  refuses: (observation: Observation, side: Side) => boolean,
): Side | undefined {
  const sides = bothSides.filter((side) => refuses(observation, side));
  return sides.length === 1 ? sides[0] : undefined;
}
