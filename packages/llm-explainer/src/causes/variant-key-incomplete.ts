import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

/** What answers most often depend on, the most harmful to mix up first. */
const DEPENDENCIES: readonly { header: RegExp; mixUp: string }[] = [
  { header: /\b(?:cookie|authorization)\b/i, mixUp: 'one user the answer meant for another' },
  { header: /\baccept-language\b/i, mixUp: 'readers of one language the text of another' },
  { header: /\baccept-encoding\b/i, mixUp: 'clients a compression they cannot read' },
  { header: /\baccept\b(?!-)/i, mixUp: 'clients a format they did not ask for' },
];

/**
 * One side does not tell caches what its answer depends on.
 *
 * @example
 * left   vary: Accept-Encoding, Accept-Language
 * right  vary: Accept-Encoding
 */
export const variantKeyIncomplete: Cause = {
  id: 'variant-key-incomplete',
  title: 'caches not told what the answer depends on',
  matches(observation) {
    const vary = findingsOf(observation, 'vary-differs');
    for (const { header, mixUp } of DEPENDENCIES) {
      const told = onlySideShowing(observation, vary, header);
      if (!told) continue;
      const silent = observation.names[otherSide(told)];
      return {
        confidence: 0.6,
        evidence: idsOf(vary),
        story: `${observation.names[told]} tells caches more of what its answer depends on than ${silent}: a middleware, compression layer or CDN that adds to Vary is missing there, or one that rewrites it stands in front. A shared cache may then give ${mixUp}.`,
        actions: [
          {
            action: `Let ${silent} name in Vary every request header its answer depends on.`,
            why: 'Caches keep only those answers apart that Vary tells them to.',
          },
        ],
      };
    }
    return undefined;
  },
};
