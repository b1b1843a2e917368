import type { Severity } from '@env-drift/contracts';
import { severityStrings } from './severity-strings.ts';

/** Of what lies between two comparisons of a pair. */
export const changesStrings = {
  heading: 'Compare with an earlier run',
  choose: 'Earlier run',
  nothing: 'choose…',
  entry: (when: string, outcome: string) => `${when}: ${outcome}`,
  loading: 'Comparing…',
  failed: 'They could not be compared',
  verdict: (before: string, now: string) =>
    before === now ? `Verdict: ${now}, as before.` : `Verdict: ${before} before, ${now} now.`,
  groups: {
    new: 'New',
    resolved: 'Resolved',
    recurring: 'Recurring',
    unsure: 'Not to be told: only one of the two could see it',
  },
  severities: 'Weigh something else now',
  severity: (before: Severity, now: Severity) =>
    `${severityStrings.name[before]} before, ${severityStrings.name[now]} now`,
  mirrored: 'Its sides were the other way round.',
  none: 'none',
};
