import { EXIT } from '../exit-code.ts';
import type { Report } from '../report/report.ts';
import { isGrave } from '../report/write-report.ts';
import { mends } from './mends.ts';
import { wasReached } from './was-reached.ts';

/** What a comparison says of a deploy. */
export interface Judgement {
  exit_code: 0 | 1 | 3 | 130;
  /** One plain sentence. */
  reason: string;
}

/** Findings that a capture which failed is enough for. */
const OF_FAILURES: ReadonlySet<string> = new Set(['one-side-failed', 'unsteady-answer']);
/** What was not asked the same may answer otherwise, and be right. */
const OTHER_QUESTION = 'request-differs';

/**
 * A deploy fails by what is new: after it something is weaker than before, or other without being better. What
 * it mends is drift, and no reason to take it back; and nobody knows what changed where before was not seen,
 * where both were not asked the same, or where the way to the deploy may be what is broken.
 */
export function judgeDeploy({ comparisons, findings, fail_on, exit_code }: Report): Judgement {
  const [{ left, right, verdict }] = comparisons as [Report['comparisons'][number]];
  if (exit_code === EXIT.interrupted) return { exit_code, reason: 'It was interrupted.' };
  if (left.error) {
    const reason = `Before the deploy was not observed, so nobody knows what it changed. ${left.error.message}`;
    return { exit_code: EXIT.inconclusive, reason };
  }
  if (verdict === 'inconclusive') {
    return { exit_code: EXIT.inconclusive, reason: 'A side was not observed: nobody knows.' };
  }
  const question = findings.find(({ code }) => code === OTHER_QUESTION);
  if (question) {
    const reason = `Before and after cannot be told apart by their answers. ${question.message}`;
    return { exit_code: EXIT.inconclusive, reason };
  }
  const unreached = [right.envelope!, ...(right.samples ?? [])].find(
    (after) => !wasReached(after, left.envelope!),
  );
  const grave = findings.filter(
    (finding) => isGrave(finding, fail_on) && !(unreached && OF_FAILURES.has(finding.code)),
  );
  const isNew = grave.some((finding) => !mends(finding, left));
  if (unreached && !isNew) {
    const reason = `After the deploy was not reached, which may be the network here. ${unreached.error!.message}`;
    return { exit_code: EXIT.inconclusive, reason };
  }
  if (isNew) return { exit_code: EXIT.drift, reason: `It fails: it brings ${NOUNS[fail_on]}.` };
  return {
    exit_code: EXIT.ok,
    reason:
      grave.length > 0
        ? 'It passes: in what differs, before the deploy was weaker.'
        : `It passes: it brings no ${NOUNS[fail_on]}.`,
  };
}

const NOUNS = {
  critical: 'critical drift',
  warn: 'drift that warns or is worse',
  info: 'drift',
  never: 'drift',
} as const;
