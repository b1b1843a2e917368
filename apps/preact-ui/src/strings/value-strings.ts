import { formatNumber } from '../models/format-number.ts';

/** Of values that were observed. */
export const valueStrings = {
  absent: 'absent',
  empty: 'empty text',
  emptyList: 'empty list',
  emptyObject: 'no entries',
  showAll: (length: number) => `Show all ${formatNumber(length)} characters`,
  showLess: 'Show less',
  more: (count: number) => `and ${count} more, see the raw data`,
};
