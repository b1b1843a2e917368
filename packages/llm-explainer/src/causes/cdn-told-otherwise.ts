import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * CDNs are told something else than browsers, on one side only.
 *
 * @example
 * left   cdn-cache-control: max-age=3600
 * right  (no header)
 */
export const cdnToldOtherwise: Cause = {
  id: 'cdn-told-otherwise',
  title: 'a rule for CDNs on one side',
  matches(observation) {
    const targeted = findingsOf(observation, 'targeted-cache-differs');
    if (targeted.length === 0) return undefined;
    return {
      confidence: 0.7,
      evidence: idsOf(targeted),
      story:
        'The caches of a CDN are told something else on the two sides, by a header of their own that goes before the general one: the application knows of a CDN on one side only, or a rule for it was changed in one environment.',
      actions: [
        {
          action: 'Send the header for CDNs from both sides, or from none.',
          why: 'How long a CDN keeps an answer cannot be seen in the browser, and is found out late.',
        },
      ],
    };
  },
};
