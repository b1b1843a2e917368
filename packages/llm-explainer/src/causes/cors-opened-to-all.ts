import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, memberOf, otherSide, valueOf } from '../observation.ts';

const FIELD = 'access-control-allow-origin';

/**
 * One side lets every site read the answer, the other one chooses.
 *
 * @example
 * left   access-control-allow-origin: https://app.example
 * right  access-control-allow-origin: *
 */
export const corsOpenedToAll: Cause = {
  id: 'cors-opened-to-all',
  title: 'CORS opened to every origin on one side',
  matches(observation) {
    const origins = findingsOf(observation, 'cors-origin-differs');
    // In a list, a wildcard lets nobody in.
    const [open, further] = bothSides.filter((side) =>
      origins.some((finding) => memberOf(valueOf(finding, side), FIELD) === '*'),
    );
    if (!open || further) return undefined;
    const rest = findingsOf(observation, 'cors-policy-differs', 'preflight-differs');
    const name = observation.names[open];
    return {
      confidence: 0.75,
      evidence: idsOf(origins, rest),
      story: `${name} allows every origin where ${observation.names[otherSide(open)]} chooses: a wildcard, probably set to get an error out of the way.`,
      remark:
        'Browsers refuse it together with cookies, so requests with credentials break as well.',
      actions: [
        {
          action: `Replace the wildcard of ${name} by the list of origins that are meant.`,
          why: 'Every site may read what a wildcard releases, and credentials never work with it.',
        },
      ],
    };
  },
};
