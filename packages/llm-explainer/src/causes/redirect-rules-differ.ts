import type { Cause } from '../cause.ts';
import { SENDING_ON_TITLE } from '../error-words.ts';
import { findingsOf, idsOf, type Observation } from '../observation.ts';
import { marksOfStandIn, onlyStandIn, weighStandIn } from '../page-in-its-place.ts';

/**
 * The sides follow different redirect rules, for a reason the answers do not show.
 *
 * @example
 * left   302 -> /checkout/start
 * right  301 -> /checkout/start
 */
export const redirectRulesDiffer: Cause = {
  id: 'redirect-rules-differ',
  title: 'another set of redirect rules',
  matches(observation) {
    const seen = sendingOn(observation) ?? sentElsewhere(observation);
    if (seen.evidence.length === 0) return undefined;
    const isAnotherKind = findingsOf(observation, 'redirect-kind-differs').length > 0;
    return {
      confidence: seen.confidence,
      evidence: seen.evidence,
      story: `${seen.what}: the redirect rules of the application, gateway or CDN were changed on one side only, or one side is in maintenance or campaign mode.`,
      actions: [
        {
          action: 'Compare the redirect rules of both environments hop by hop.',
          why: isAnotherKind
            ? 'Browsers remember a permanent redirect for long; a wrong one is hard to take back.'
            : 'Users of the two sides arrive at different places or wait for further round trips.',
        },
      ],
    };
  },
};

interface Seen {
  what: string;
  confidence: number;
  evidence: string[];
}

/** A page that does nothing but send on, by an element or a script, is no redirect that anybody but a browser sees. */
function sendingOn(observation: Observation): Seen | undefined {
  const side = onlyStandIn(observation, (title) => SENDING_ON_TITLE.test(title));
  return (
    side && {
      what: `${observation.names[side]} sends visitors on with a page of its own`,
      confidence: weighStandIn(observation, side, 0.85),
      evidence: idsOf(marksOfStandIn(observation, side)),
    }
  );
}

function sentElsewhere(observation: Observation): Seen {
  const elsewhere = findingsOf(observation, 'final-url-differs');
  const hops = findingsOf(observation, 'redirect-chain-differs');
  const kind = findingsOf(observation, 'redirect-kind-differs');
  return {
    what:
      elsewhere.length > 0
        ? 'The same request ends at different places'
        : hops.length > 0
          ? 'Both sides end at the same place over different hops'
          : 'Both sides redirect alike, but one for ever and the other for now, or with another method',
    confidence: elsewhere.length > 0 ? 0.6 : 0.55,
    evidence: idsOf(elsewhere, hops, kind),
  };
}
