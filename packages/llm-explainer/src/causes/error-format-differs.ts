import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { pageForData } from '../page-for-data.ts';
import { findingsOf, idsOf, otherSide } from '../observation.ts';
import { answersWithError, statusOf } from '../side-status.ts';

/**
 * Both sides fail, one with a page and the other with data: another layer writes the error.
 *
 * @example
 * left   404, text/html
 * right  404, application/json
 */
export const errorFormatDiffers: Cause = {
  id: 'error-format-differs',
  title: 'an error that another layer writes',
  matches(observation) {
    // Two ways to sign in: how each refusal is written down follows from them.
    if (findingsOf(observation, 'authentication-differs').length > 0) return undefined;
    const page = pageForData(observation);
    if (!page) return undefined;
    const data = otherSide(page);
    if (!answersWithError(observation, page) || !answersWithError(observation, data)) {
      return undefined;
    }
    const { names } = observation;
    const isSame = statusOf(observation, page) === statusOf(observation, data);
    const fail = isSame
      ? 'Both sides answer with the same error'
      : 'Both sides answer with an error';
    return {
      confidence: isSame ? 0.75 : 0.55,
      evidence: idsOf(
        findingsOf(observation, 'content-type-differs'),
        marksOfAnotherAnswer(observation),
      ),
      story: `${fail}, ${names[page]} on an HTML page and ${names[data]} in JSON: most likely another layer writes the error on each, a web server, proxy or gateway in front where it is a page, and the application where it is JSON; or the application has another handler for errors, or is in another mode.`,
      actions: [
        {
          action: `Find out which layer writes the error on ${names[page]}, by the title of the page and the logs.`,
          why: 'Where something in front answers, the request may not have reached the application.',
        },
        {
          action: 'Write the errors of an API in one format on both sides.',
          why: 'Clients that read the error as JSON fail on the page.',
        },
      ],
    };
  },
};
