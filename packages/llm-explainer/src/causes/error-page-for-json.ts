import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { targetOf } from '../fact-of.ts';
import { findingsOf, idsOf, otherSide } from '../observation.ts';
import { pageForData } from '../page-for-data.ts';
import { answersWithError } from '../side-status.ts';

/** What pages have and data has not, or the other way round: no setting differs, the answers do. */
const OF_A_PAGE = [
  'content-encoding-differs',
  'cors-origin-differs',
  'cors-policy-differs',
  'cross-origin-policy-differs',
  'csp-differs',
  'etag-differs',
  'framing-differs',
  'indexing-differs',
  'length-differs',
  'link-differs',
  'permissions-policy-differs',
  'referrer-policy-differs',
  'reporting-differs',
  'vary-differs',
];

/**
 * A page for people arrives where a program expects data.
 *
 * @example
 * left   application/json
 * right  text/html, status 200
 */
export const errorPageForJson: Cause = {
  id: 'error-page-for-json',
  title: 'an HTML page where JSON is expected',
  matches(observation) {
    // Two refusals: how each of them is written down says nothing about the resource.
    if (findingsOf(observation, 'authentication-differs').length > 0) return undefined;
    const types = findingsOf(observation, 'content-type-differs');
    const page = pageForData(observation);
    // An error in JSON is no better than one on a page: error-format-differs.
    if (!page || answersWithError(observation, otherSide(page))) return undefined;
    const status = findingsOf(observation, 'status-differs', 'access-differs');
    const name = observation.names[page];
    const alike = status.length === 0;
    const isRoot = URL.parse(targetOf(observation, page))?.pathname === '/';
    return {
      // What answers at the root most often is a page.
      confidence: !alike ? 0.55 : isRoot ? 0.75 : 0.88,
      evidence: idsOf(
        types,
        status,
        marksOfAnotherAnswer(observation),
        findingsOf(observation, ...OF_A_PAGE),
      ),
      story: `${name} sends an HTML page where ${observation.names[otherSide(page)]} sends JSON${
        alike
          ? `, under the same status: the fallback page of a single-page application that catches paths meant for the API, a proxy that does not lead them there, or an error page with a success status${isRoot ? '; or a page is what belongs there, and the name of one application leads to the other' : ''}`
          : ': an error page of the application or of a proxy in front of it'
      }.`,
      ...(alike && {
        remark:
          'What else differs, of caching, policies and origins, is that of a page, and no setting of the API.',
      }),
      actions: [
        {
          action: `Request the URL from ${name} and read the page: its title most often names the layer it comes from.`,
          why: 'Clients that parse JSON fail on it, whatever its status.',
        },
        {
          action:
            'Lead API paths to the API in the proxy or hosting of this side, and exclude them from the fallback rule.',
          why: 'A failure that looks like a success stays unseen by monitors and caches.',
        },
      ],
    };
  },
};
