import type { Finding } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide, shownOn } from '../observation.ts';

const ORIGIN = /\borigin\b/i;

/**
 * The CORS headers depend on who asks, and caches of one side are not told.
 *
 * @example
 * left   access-control-allow-origin: https://app.example, vary: Origin
 * right  access-control-allow-origin: https://app.example
 */
export const corsReflectedWithoutVary: Cause = {
  id: 'cors-reflected-without-vary',
  title: 'CORS answers that caches mix up',
  matches(observation) {
    const vary = findingsOf(observation, 'vary-differs');
    const told = onlySideShowing(observation, vary, ORIGIN);
    if (!told) return undefined;
    const origins = findingsOf(observation, 'cors-origin-differs');
    const reflects = (finding: Finding) =>
      shownOn(observation, finding, otherSide(told)).includes('://');
    // A side that lets nobody in has no CORS answer that could be mixed up.
    if (origins.length > 0 && !origins.some(reflects)) return undefined;
    const silent = observation.names[otherSide(told)];
    const hasCors = Object.hasOwn(observation.diff.security, 'access-control-allow-origin');
    return {
      confidence: origins.length > 0 ? 0.7 : hasCors ? 0.65 : 0.55,
      evidence: idsOf(vary, origins),
      story: `${observation.names[told]} tells caches that the answer depends on Origin, ${silent} does not: its CORS rule is another one, or a CDN or gateway rewrites Vary.`,
      remark:
        'If the allowed origin is taken from the request there, a shared cache gives one site the headers that were meant for another, and browsers refuse them now and then.',
      actions: [
        {
          action: `Send "Vary: Origin" from ${silent} wherever the allowed origin depends on the request.`,
          why: 'Without it a shared cache may keep one answer for all origins.',
        },
      ],
    };
  },
};
