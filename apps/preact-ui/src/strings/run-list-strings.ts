import { plural } from './plural.ts';

/** Of lists of comparisons. */
export const runListStrings = {
  filters: 'Filter the comparisons',
  host: 'Host',
  hostExample: 'Part of a host',
  outcome: 'Result',
  severity: 'Gravest finding',
  from: 'From',
  to: 'To',
  any: 'any',
  nothingFits: 'No comparison fits.',
  clear: 'Show all',
  more: 'Show more',
  loading: 'Loading…',
  failed: 'The comparisons could not be loaded.',
  retry: 'Try again',
  shown: (count: number) => plural(count, 'comparison', 'comparisons'),
};
