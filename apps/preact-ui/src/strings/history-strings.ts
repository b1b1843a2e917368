import type { Side } from '@env-drift/contracts';

/** Of the comparisons of a pair. */
export const historyStrings = {
  heading: 'History of this pair',
  pair: 'Trend, findings and settings of this pair',
  loading: 'Loading…',
  empty: 'Nothing yet.',
  failed: 'The history could not be loaded.',
  retry: 'Try again',
  current: 'this one',
  swapped: 'sides swapped',
  sides: ({ left, right }: Record<Side, string>) => `${left} against ${right}`,
  running: 'Running',
  failedRun: 'Failed',
  cancelledRun: 'Cancelled',
};
