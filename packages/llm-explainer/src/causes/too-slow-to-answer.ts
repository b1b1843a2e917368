import { failureCause } from '../failure-cause.ts';

/**
 * No answer within the probe's budget.
 *
 * @example
 * right  header_timeout
 */
export const tooSlowToAnswer = failureCause({
  id: 'too-slow-to-answer',
  title: 'no answer in time',
  errors: ['timeout', 'header_timeout', 'body_timeout'],
  tell: (sides) =>
    `No complete answer came from ${sides} in time: the service is overloaded or waits for something behind it.`,
  actions: [
    {
      action: 'Run the comparison again, and look at load and pending calls of the silent service.',
      why: 'One timeout may be chance; the same one twice is a fault.',
    },
  ],
});
