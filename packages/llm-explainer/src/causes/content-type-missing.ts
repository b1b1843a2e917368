import type { Cause } from '../cause.ts';
import { missesType } from '../misses-type.ts';
import { bothSides, findingsOf, idsOf, otherSide } from '../observation.ts';

/**
 * One side does not say what its answer is, or not in words that anybody understands.
 *
 * @example
 * left   content-type: application/json
 * right  (no header)
 */
export const contentTypeMissing: Cause = {
  id: 'content-type-missing',
  title: 'an answer without its Content-Type',
  matches(observation) {
    const types = findingsOf(observation, 'content-type-differs');
    const silent = bothSides.find((side) => types.some((each) => missesType(each, side)));
    if (!silent) return undefined;
    const { names } = observation;
    return {
      confidence: 0.7,
      evidence: idsOf(types),
      story: `${names[silent]} names no valid type of its answer, while ${names[otherSide(silent)]} does: a handler there sets no Content-Type, a file server does not know the extension, or a proxy or an object storage drops the header.`,
      remark: 'Browsers then guess the type, and clients that look at it may refuse the answer.',
      actions: [
        {
          action: `Send Content-Type with the answer of ${names[silent]}, and look for the layer that lost it.`,
          why: 'A guessed type may show data as text, or run text as a page.',
        },
      ],
    };
  },
};
