import type { Finding } from '@env-drift/contracts';
import { botWallOf } from './bot-wall.ts';
import { forgiveWhere, type Judged } from './forgive.ts';
import type { Sides } from './hide-ignored.ts';

/** Say themselves that the sides gave different answers, or judge the page that is hidden by them. */
const APART = ['access-differs', 'status-differs', 'indexing-differs', 'preflight-differs'];
/** What describes an answer; how it was reached and how long it took stands for itself. */
const DESCRIBING = ['security', 'cache', 'content', 'cookies', 'platform'];

/**
 * Forgives what follows from another finding, so that one cause is one finding: behind a bot wall
 * everything; beside an error page or a login page, all that describes the answers.
 */
export function forgiveExplained(judged: Judged, { left, right }: Sides): Judged {
  if (botWallOf(left.envelope) !== null || botWallOf(right.envelope) !== null) {
    return forgiveWhere(judged, ({ code }) =>
      code === 'blocked-by-challenge' ? null : 'A bot wall answered in place of a side.',
    );
  }
  const isAnotherAnswer = judged.findings.some(
    // Whatever it weighs, a wall is another answer; another status of one class is not.
    ({ code, severity }) =>
      code === 'access-differs' || (code === 'status-differs' && severity === 'critical'),
  );
  return isAnotherAnswer ? forgiveWhere(judged, ofAnotherAnswer) : judged;
}

const ofAnotherAnswer = ({ code, evidence }: Finding) =>
  APART.includes(code) || !DESCRIBING.includes(evidence[0]!.section)
    ? null
    : 'It belongs to another answer altogether, which has a finding of its own.';
