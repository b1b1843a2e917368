import type { Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  onlySideShowing,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';

/** `null`, and words for an absent header, let nobody in. */
const LETS_SOMEBODY_IN = /\*|:\/\//;

/** Whether a side lets in who asked; where nobody was named in the request, whether it lets anybody in. */
function letsIn(observation: Observation, allowed: string, side: Side): boolean {
  const request = factOf(observation, 'routing', 'request', side);
  const origin = textOf(memberOf(memberOf(request, 'headers'), 'origin'));
  return origin === ''
    ? LETS_SOMEBODY_IN.test(allowed)
    : allowed.includes('*') || allowed.split(/[\s,]|=/).includes(origin);
}

/**
 * The allow-list of one side misses the origin.
 *
 * @example
 * left   access-control-allow-origin: https://app.example
 * right  (no header)
 */
export const corsOriginNotListed: Cause = {
  id: 'cors-origin-not-listed',
  title: 'a CORS allow-list that misses an origin',
  matches(observation) {
    const origins = findingsOf(observation, 'cors-origin-differs');
    const closed = bothSides.filter((side) =>
      origins.some((finding) => {
        const lets = (at: Side) => letsIn(observation, textOf(valueOf(finding, at)), at);
        return !lets(side) && lets(otherSide(side));
      }),
    );
    const [side] = closed;
    if (!side || closed.length > 1) return undefined;
    const rest = findingsOf(observation, 'cors-policy-differs', 'preflight-differs');
    // Without CORS there is no reason to vary by Origin.
    const vary = findingsOf(observation, 'vary-differs');
    const isFollowedByVary = onlySideShowing(observation, vary, /\borigin\b/i) === otherSide(side);
    const name = observation.names[side];
    return {
      confidence: 0.8,
      evidence: idsOf(origins, rest, isFollowedByVary ? vary : []),
      story: `${name} does not let another site read its answers, while ${observation.names[otherSide(side)]} does: the list of allowed origins is kept for each environment and misses an entry there, or a proxy, cache or error handler drops the CORS headers.`,
      actions: [
        {
          action: `Add the origins that need it to the CORS allow-list of ${name}.`,
          why: 'Browsers keep the answer from scripts of other sites until they are allowed.',
        },
        {
          action: 'Check that cached and error answers carry the CORS headers as well.',
          why: 'An answer stored without them fails for later callers.',
        },
      ],
    };
  },
};
