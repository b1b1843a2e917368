import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

/** `nofollow` alone is about the links of a page. */
const KEPT_OUT = /\b(?:noindex|none)\b/i;

/**
 * Search engines are kept out where they are welcome.
 *
 * @example
 * left   (no header)
 * right  x-robots-tag: noindex
 */
export const noindexLeftOn: Cause = {
  id: 'noindex-left-on',
  title: 'search engines kept out of one side',
  matches(observation) {
    const indexing = findingsOf(observation, 'indexing-differs');
    if (indexing.length === 0) return undefined;
    const { names, production } = observation;
    const side = onlySideShowing(observation, indexing, KEPT_OUT);
    const isLeftOn = side === production;
    return {
      confidence: isLeftOn ? 0.9 : 0.7,
      evidence: idsOf(indexing),
      story: isLeftOn
        ? `${names[side]} tells search engines to leave it out, ${names[otherSide(side)]} does not: most likely the setting that keeps test environments out of search went along with a release.`
        : 'Search engines are told different things about the two sides: most likely the setting that keeps test environments out of search is made by hand for each.',
      actions: [
        {
          action: isLeftOn
            ? `Remove the setting from ${names[side]} soon, and ask the search engines to read it again.`
            : 'Decide which side search engines may show, and derive the setting from the environment.',
          why: isLeftOn
            ? 'Search engines drop pages that say so when they visit them again, and take them back more slowly.'
            : 'What search engines show of one side depends on it.',
        },
      ],
    };
  },
};
