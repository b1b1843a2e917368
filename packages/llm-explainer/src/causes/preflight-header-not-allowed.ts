import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  otherSide,
  textOf,
  valueOf,
} from '../observation.ts';

/**
 * A request field makes browsers ask first, and one side does not allow it.
 *
 * @example
 * left   access-control-allow-headers: content-type, x-trace
 * right  access-control-allow-headers: content-type
 */
export const preflightHeaderNotAllowed: Cause = {
  id: 'preflight-header-not-allowed',
  title: 'a request header that one side does not allow across origins',
  matches(observation) {
    const preflight = findingsOf(observation, 'preflight-differs');
    const [side, further] = bothSides.filter((each) =>
      preflight.some((finding) => leavesOut(finding, each)),
    );
    if (!side || further) return undefined;
    const { names } = observation;
    return {
      confidence: 0.88,
      evidence: idsOf(preflight, findingsOf(observation, 'cors-policy-differs')),
      story: `${names[side]} does not allow a request header that ${names[otherSide(side)]} allows: most likely a client began to send it, so that browsers ask first, and the list of allowed headers of ${names[side]}, in its gateway or its application, does not have it.`,
      actions: [
        {
          action: `Add the header to what ${names[side]} allows in its answer to a preflight.`,
          why: 'Browsers do not send the request at all until then; programs without a browser do not notice.',
        },
        {
          action: 'Keep the list of allowed headers in one place for both environments.',
          why: 'The next new header fails in the same way otherwise.',
        },
      ],
    };
  },
};

/** Whether a side answers the question, and leaves a field out that was asked for and that the other allows. */
function leavesOut(finding: Finding, side: Side): boolean {
  const [here, there] = [valueOf(finding, side), valueOf(finding, otherSide(side))];
  const headers = memberOf(memberOf(here, 'asked'), 'headers');
  if (!Array.isArray(headers) || memberOf(here, 'status') !== memberOf(there, 'status'))
    return false;
  const allows = (answer: typeof here, name: string) =>
    listed(textOf(memberOf(answer, 'access-control-allow-headers'))).some(
      (each) => each === '*' || each === name.toLowerCase(),
    );
  return headers.some((name) => !allows(here, textOf(name)) && allows(there, textOf(name)));
}

const listed = (text: string) => text.split(',').map((each) => each.trim().toLowerCase());
