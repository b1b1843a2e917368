import type { PartialCompareResult, Side } from '@env-drift/contracts';
import { strings } from '../strings.ts';

/** What each side is called on the page: its label, or what its field suggested. */
export const nameSides = ({
  left,
  right,
}: Pick<PartialCompareResult, 'left' | 'right'>): Record<Side, string> => ({
  left: left.label || strings.defaultLabel.left,
  right: right.label || strings.defaultLabel.right,
});
