import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * The sides were not asked the same.
 *
 * @example
 * left   GET, accept: application/json
 * right  HEAD
 */
export const askedDifferently: Cause = {
  id: 'asked-differently',
  title: 'two requests that are not the same',
  matches(observation) {
    const asked = findingsOf(observation, 'request-differs');
    if (asked.length === 0) return undefined;
    return {
      confidence: 0.55,
      evidence: idsOf(asked),
      story:
        'The two sides were not asked the same, so that some of what differs in the answers may come from the question: by another method, or with other request headers.',
      actions: [
        {
          action: 'Ask both sides the same, and compare again.',
          why: 'What is left then belongs to the environments.',
        },
      ],
    };
  },
};
