import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, weakerSideOf } from '../observation.ts';

/**
 * Asked several times, one side answers now so, now so.
 *
 * @example
 * left   200, 200, 200, 200
 * right  200, 500, 200, 500
 */
export const instancesDiffer: Cause = {
  id: 'instances-differ',
  title: 'instances of one side that differ from each other',
  matches(observation) {
    const unsteady = findingsOf(observation, 'unsteady-answer');
    if (unsteady.length === 0) return undefined;
    const side = weakerSideOf(unsteady);
    const name = side ? observation.names[side] : 'One side';
    return {
      confidence: 0.85,
      evidence: idsOf(unsteady, findingsOf(observation, 'status-differs', 'timing-differs')),
      story: `${name} does not answer the same each time: one of several instances behind its balancer is broken, was not updated or is starting, or what it depends on fails now and then.`,
      actions: [
        {
          action: `Ask each instance behind the balancer of ${name} by itself, and compare their versions and logs.`,
          why: 'A fault of one in several looks like chance to everybody who asks once.',
        },
        {
          action: 'Let the health check ask for what fails here.',
          why: 'Then the balancer leaves a broken instance out by itself.',
        },
      ],
    };
  },
};
