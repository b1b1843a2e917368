import { EXIT } from '../exit-code.ts';
import type { Report } from '../report/report.ts';
import { isGrave } from '../report/write-report.ts';

/** What a comparison says of a deploy. */
export interface Judgement {
  exit_code: 0 | 1 | 3 | 130;
  /** One plain sentence. */
  reason: string;
}

/**
 * A deploy fails by what is new: after it something is weaker than before, or other without being better. What
 * it mends is drift, and no reason to take it back; and nobody knows what changed where before was not seen.
 */
export function judgeDeploy({ comparisons, findings, fail_on, exit_code }: Report): Judgement {
  const [{ left, verdict }] = comparisons as [Report['comparisons'][number]];
  if (exit_code === EXIT.interrupted) return { exit_code, reason: 'It was interrupted.' };
  if (left.error) {
    const reason = `Before the deploy was not observed, so nobody knows what it changed. ${left.error.message}`;
    return { exit_code: EXIT.inconclusive, reason };
  }
  if (verdict === 'inconclusive') {
    return { exit_code: EXIT.inconclusive, reason: 'A side was not observed: nobody knows.' };
  }
  const grave = findings.filter((finding) => isGrave(finding, fail_on));
  const isNew = grave.some(({ direction }) => direction !== 'left-weaker');
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
