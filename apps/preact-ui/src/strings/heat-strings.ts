import { plural } from './plural.ts';
import type { HeatCell } from '../models/heat-rows.ts';

/** When each finding of a pair was there. */
export const heatStrings = {
  heading: 'Findings over time',
  lead: (count: number) =>
    `The last ${plural(count, 'comparison', 'comparisons')}, the oldest on the left. The higher the bar, the graver.`,
  none: 'No comparison has a finding.',
  cell: {
    critical: 'critical',
    warn: 'warning',
    info: 'info',
    forgiven: 'not counted',
    absent: 'not there',
    unknown: 'not to be seen',
  } satisfies Record<HeatCell, string>,
  summary: (seen: number, of: number, first: string, last: string, isInLast: boolean) =>
    `Seen in ${seen} of ${of}, first ${first}${isInLast ? ', still there' : `, last ${last}, gone since`}`,
  still: (first: string) => `since ${first}`,
  gone: (last: string) => `gone since ${last}`,
  more: (count: number) => `Show ${count} more`,
};
