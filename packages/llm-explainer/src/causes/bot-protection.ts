import type { Finding, Side } from '@env-drift/contracts';
import { findAccessDemand } from '../access-demand.ts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { showsCdn } from '../edge-marks.ts';
import { factOf, titleOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  textOf,
  weakerSideOf,
  type Observation,
} from '../observation.ts';

const BLOCKED =
  /\b(?:access denied|are you (?:a )?(?:human|robot)|attention required|been blocked|captcha|request blocked|just a moment|not acceptable|pardon our interruption|request (?:rejected|unsuccessful)|security check|verify you)\b/i;

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
      story: `${name} takes the probe for a robot: a firewall or bot protection answered in its place, and what is behind it was not seen. Monitors, crawlers and programs of customers may meet the same wall.`,
      actions: [
        {
          action:
            'Let the probe pass the protection, by its address or a rule of its own, and compare again.',
          why: 'Nothing was learnt about the application itself.',
        },
        {
          action:
            'Look the request up in the log of the protection, which names the rule that fired.',
          why: 'A rule that stops the probe stops other programs, too.',
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
    BLOCKED.test(titleOf(observation, side)) ||
    textOf(factOf(observation, 'content', 'signatures', side)).includes('bot-challenge');
  if (!isTold && !showsCdn(observation, side)) return undefined;
  const evidence = findingsOf(observation, 'access-differs', 'status-differs');
  return {
    side,
    evidence: [...evidence, ...marksOfAnotherAnswer(observation)],
    // An edge in front may only pass the refusal on.
    confidence: isTold ? 0.88 : 0.7,
  };
}

/** A refusal that is sent as a page like any other: whatever differs belongs to it. */
function successOfWall(observation: Observation): ReturnType<typeof wallOf> {
  const [side, further] = bothSides.filter((each) => BLOCKED.test(titleOf(observation, each)));
  const isSeen = findingsOf(observation, 'body-shape-differs', 'status-differs').length > 0;
  if (!side || further || !isSeen) return undefined;
  return { side, evidence: observation.diff.findings, confidence: 0.88 };
}
