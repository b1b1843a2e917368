import { RunStatus, Severity, Verdict } from '@env-drift/contracts';
import { moment, someOf, yesOrNo } from './query-fields.ts';

/** What comparisons are filtered by, those of one pair and those of all. */
export const runFilters = {
  status: someOf(RunStatus.options),
  cancelled: yesOrNo,
  verdict: someOf(Verdict.options),
  /** By the gravest finding. */
  severity: someOf(Severity.options),
  from: moment('from'),
  to: moment('to'),
};

/** The same in words. */
export const runFilterMeanings = {
  status: { means: 'running, completed, failed; several with commas between.' },
  cancelled: { means: 'true for those that somebody stopped, false for all others.' },
  verdict: { means: 'match, drift, inconclusive; several with commas between.' },
  severity: {
    means: 'That of the gravest finding: critical, warn, info; several with commas between.',
  },
  from: { means: 'Begun then or later: epoch milliseconds, a day of UTC, or a moment.' },
  to: { means: 'Begun then or before; a day to its end.' },
};
