import type { Finding, Side } from '@env-drift/contracts';
import { findAccessDemand } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { BLOCKED_TITLE } from '../error-words.ts';
import { factOf, titleOf } from '../fact-of.ts';
import { findingsOf, idsOf, textOf, weakerSideOf, type Observation } from '../observation.ts';
import { marksOfStandIn, onlyStandIn, weighStandIn } from '../page-in-its-place.ts';

/**
 * A wall against robots answers in place of one side.
 *
 * @example
 * left   200
 * right  403, title: Attention Required!
 */
export const botProtection: Cause = {
  id: 'bot-protection',
  title: 'bot protection in front of one side',
  matches(observation) {
    const seen = wallOf(observation);
    if (!seen) return undefined;
    const { side, evidence, confidence } = seen;
    const name = side ? observation.names[side] : 'One side';
    return {
      confidence,
      evidence: idsOf(evidence),
      story: `${name} takes the probe for a robot: a firewall or bot protection answered in its place, and what is behind it was not seen.`,
      remark: 'Monitors, crawlers and programs of customers may meet the same wall.',
      actions: [
        {
          action:
            'Let the probe pass the protection, by its address or a rule of its own, and compare again.',
          why: 'Nothing was learnt about the application itself.',
        },
        {
          action:
            'Look the request up in the log of the protection, which names the rule that fired.',
          why: 'A rule that stops the probe may stop other programs, too.',
        },
      ],
    };
  },
};

function wallOf(
  observation: Observation,
): { side: Side | undefined; evidence: Finding[]; confidence: number } | undefined {
  const challenge = findingsOf(observation, 'blocked-by-challenge');
  if (challenge.length > 0) {
    return { side: weakerSideOf(challenge), evidence: challenge, confidence: 0.95 };
  }
  const found = findAccessDemand(observation);
  if (!found) return successOfWall(observation);
  if (found.demand !== 'permission') return undefined;
  const { side } = found;
  const isTold =
    BLOCKED_TITLE.test(titleOf(observation, side)) ||
    textOf(factOf(observation, 'content', 'signatures', side)).includes('bot-challenge');
  if (!isTold) return undefined;
  const evidence = findingsOf(observation, 'access-differs', 'status-differs');
  return {
    side,
    evidence: [...evidence, ...marksOfAnotherAnswer(observation)],
    confidence: 0.88,
  };
}

/** A refusal that is sent as a page like any other. */
function successOfWall(observation: Observation): ReturnType<typeof wallOf> {
  const side = onlyStandIn(observation, (title) => BLOCKED_TITLE.test(title));
  const isSeen = findingsOf(observation, 'body-shape-differs', 'status-differs').length > 0;
  if (!side || !isSeen) return undefined;
  return {
    side,
    evidence: marksOfStandIn(observation, side),
    confidence: weighStandIn(observation, side, 0.88),
  };
}
