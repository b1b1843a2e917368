import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';
import { answers } from '../side-status.ts';

const NOT_THERE = /\b404\b/;

/**
 * One side does not know the path.
 *
 * @example
 * left   200
 * right  404
 */
export const routeMissing: Cause = {
  id: 'route-missing',
  title: 'a path that one side does not know',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const without = onlySideShowing(observation, status, NOT_THERE);
    if (!without) return undefined;
    const name = observation.names[without];
    return {
      confidence: 0.8,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `${name} does not know the path, while ${observation.names[otherSide(without)]} ${answers(observation, otherSide(without))}: the release with it is not deployed on ${name}, a feature flag is off, a router or proxy lacks the rule, or what the path names is missing in its data.`,
      actions: [
        {
          action: `Compare the deployed version and the feature flags of ${name} with the other side.`,
          why: 'A path that exists on one side only most often waits for a release.',
        },
        {
          action: 'Compare base paths and routing rules of the proxies in front.',
          why: 'A prefix that one proxy strips makes every path below it unknown.',
        },
      ],
    };
  },
};
