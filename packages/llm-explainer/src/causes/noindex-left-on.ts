import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

const KEPT_OUT = /\b(?:noindex|none|nofollow)\b/i;

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
        : 'Search engines are told different things about the two sides: the setting that keeps test environments out of search is made by hand for each.',
      actions: [
        {
          action: isLeftOn
            ? `Remove the setting from ${names[side]} soon, and ask the search engines to read it again.`
            : 'Decide which side search engines may show, and derive the setting from the environment.',
          why: 'Pages that say so disappear from search within days, and return more slowly.',
        },
      ],
    };
  },
};
