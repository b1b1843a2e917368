import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

/**
 * A page over https takes parts of it over http.
 *
 * @example
 * left   https://cdn.example/app.js
 * right  http://cdn.example/app.js
 */
export const mixedContent: Cause = {
  id: 'mixed-content',
  title: 'parts of a page fetched over http',
  matches(observation) {
    const mixed = findingsOf(observation, 'body-shape-differs').filter(({ evidence }) =>
      evidence.some(({ keys }) => keys.includes('page.mixed_content')),
    );
    if (mixed.length === 0) return undefined;
    const side = onlySideShowing(observation, mixed, /\S/);
    const { names } = observation;
    const who = side
      ? `The page of ${names[side]} takes parts of it over plain http, that of ${names[otherSide(side)]} does not`
      : 'The pages take different parts over plain http';
    return {
      confidence: 0.85,
      evidence: idsOf(mixed),
      story: `${who}: a base address with http in its settings or its data, or an application that does not know it is reached over https.`,
      actions: [
        {
          action:
            'Write such addresses with https or without a scheme, and set the base address to https.',
          why: 'Browsers refuse scripts and styles over http in a page over https.',
        },
      ],
    };
  },
};
