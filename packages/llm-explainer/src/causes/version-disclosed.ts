import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * One side tells which products and versions it runs.
 *
 * @example
 * left   server: nginx
 * right  server: nginx/1.18.0 (Ubuntu), x-powered-by: Express
 */
export const versionDisclosed: Cause = {
  id: 'version-disclosed',
  title: 'product names and versions told by one side',
  matches(observation) {
    const told = findingsOf(observation, 'disclosure-differs');
    if (told.length === 0) return undefined;
    const side = weakerSideOf(told);
    const { names } = observation;
    const story = side
      ? `${names[side]} tells more of the products and versions it is made of: the setting that hides them is missing there, a proxy that removes them is not in front, or another version runs.`
      : 'The sides tell different things of the products and versions they are made of: each runs others, or hides them by rules of its own.';
    return {
      confidence: 0.65,
      evidence: idsOf(told),
      story,
      actions: [
        {
          action: 'Hide names and versions on both sides, and compare the versions that were told.',
          why: 'Nobody outside needs them, and a difference of versions is worth knowing.',
        },
      ],
    };
  },
};
