import type { Severity } from '@env-drift/contracts';
import { plural } from './plural.ts';

const weighs: Record<Severity, string> = { critical: 'critical', warn: 'a warning', info: 'info' };

/** What settings would make of the last result. */
export const previewStrings = {
  heading: 'Preview',
  open: 'Preview on the last result',
  close: 'Close the preview',
  loading: 'Loading the rules…',
  lost: 'The rules could not be loaded. Check the connection and try again.',
  none: 'There is no completed comparison to try this on.',
  invalid: 'What stands above cannot be judged by yet. Save shows what is to be corrected.',
  lead: (when: string) =>
    `What this would make of the comparison of ${when}, judged again here, of what was seen then. What the sides are asked shows in the next comparison only.`,
  same: 'Nothing would change.',
  verdictSame: (verdict: string) => `The verdict stays: ${verdict}.`,
  verdictChanges: (before: string, now: string) => `${before} becomes ${now}.`,
  gone: (before: Severity) => `no longer counted, was ${weighs[before]}`,
  new: (now: Severity) => `comes up as ${weighs[now]}`,
  weighed: (before: Severity, now: Severity) => `from ${weighs[before]} to ${weighs[now]}`,
  unchanged: (count: number) =>
    `${plural(count, 'finding stays as it is', 'findings stay as they are')}.`,
};
