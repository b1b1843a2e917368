import type { Direction, Side } from '@env-drift/contracts';
import { formatNumber } from '../models/format-number.ts';
import { plural } from './plural.ts';

/** Of the filter of findings. */
export const findingFilterStrings = {
  name: 'Filter findings',
  text: 'Search',
  textPlaceholder: 'header, value…',
  category: 'Category',
  direction: 'Weaker side',
  age: 'Seen',
  any: 'any',
  directionOf: (direction: Direction, labels: Record<Side, string>) =>
    ({ 'left-weaker': labels.left, 'right-weaker': labels.right, none: 'neither' })[direction],
  ages: { new: 'new', recurring: 'recurring' },
  clear: 'Clear filter',
  shown: (count: number, all: number) =>
    count === all
      ? plural(all, 'finding', 'findings')
      : `${formatNumber(count)} of ${plural(all, 'finding', 'findings')}`,
  none: 'No finding passes this filter.',
  openAll: 'Open all',
  closeAll: 'Close all',
  more: (count: number) => `Show more (${formatNumber(count)} left)`,
};
