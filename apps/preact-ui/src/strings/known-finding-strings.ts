import type { FindingState } from '@env-drift/contracts';
import { plural } from './plural.ts';

/** What a pair remembers of findings. */
export const knownFindingStrings = {
  heading: 'What the pair remembers',
  states: 'State',
  state: {
    open: 'Open',
    flapping: 'Flapping',
    accepted: 'Accepted',
    resolved: 'Resolved',
  } satisfies Record<FindingState, string>,
  meaning: {
    open: 'The last comparison that could see it did.',
    flapping: 'Came and went at least three times within the last ten comparisons.',
    accepted: 'Somebody said why it may stay. It is forgiven from the next comparison on.',
    resolved: 'The last comparison that could see it did not.',
  } satisfies Record<FindingState, string>,
  none: {
    open: 'Nothing is open.',
    flapping: 'Nothing comes and goes.',
    accepted: 'Nothing is accepted.',
    resolved: 'Nothing was resolved.',
  } satisfies Record<FindingState, string>,
  seen: (times: number, first: string, last: string) =>
    `Seen ${plural(times, 'time', 'times')}, first ${first}, last ${last}`,
  values: 'Both values',
  failed: 'What the pair remembers could not be loaded.',
};
