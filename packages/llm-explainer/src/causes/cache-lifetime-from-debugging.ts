import type { Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  shownOn,
  type Observation,
} from '../observation.ts';

/** Seconds that nobody caches for on purpose, and from how many on the other side means it. */
const MOMENTS: readonly { atMost: number; other: number }[] = [
  { atMost: 10, other: 60 },
  { atMost: 30, other: 300 },
];

/**
 * A lifetime of seconds, left from watching a change.
 *
 * @example
 * left   cache-control: public, max-age=3600
 * right  cache-control: public, max-age=5
 */
export const cacheLifetimeFromDebugging: Cause = {
  id: 'cache-lifetime-from-debugging',
  title: 'a cache lifetime of seconds, as for debugging',
  matches(observation) {
    const lifetimes = findingsOf(observation, 'cache-lifetime-differs');
    const side = bothSides.find((each) => {
      const [here, there] = [longest(observation, each), longest(observation, otherSide(each))];
      return MOMENTS.some(({ atMost, other }) => here > 0 && here <= atMost && there >= other);
    });
    if (!side) return undefined;
    const { names } = observation;
    return {
      confidence: 0.78,
      evidence: idsOf(
        lifetimes,
        findingsOf(observation, 'cache-directives-differ', 'targeted-cache-differs'),
      ),
      story: `Caches may use the answer of ${names[side]} for seconds only, that of ${names[otherSide(side)]} for much longer: most likely a short lifetime was set to watch a change or an incident, and was never taken back.`,
      actions: [
        {
          action: `Give ${names[side]} the lifetime of the other side again, unless somebody still needs the short one.`,
          why: 'With a lifetime of seconds caches ask the origin again and again.',
        },
      ],
    };
  },
};

/** The longest of the lifetimes that a side names, in seconds; 0 where it names none. */
function longest(observation: Observation, side: Side): number {
  const shown = findingsOf(observation, 'cache-lifetime-differs').map((finding) =>
    shownOn(observation, finding, side),
  );
  const named = [...shown.join(' ').matchAll(/\b(?:max-age|s-maxage)=(\d{1,9})/gi)];
  return Math.max(0, ...named.map(([, seconds]) => Number(seconds)));
}
