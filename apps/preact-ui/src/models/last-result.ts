import type { CompareResult } from '@env-drift/contracts';

/** The newest result of a pair: what a preview is made of. */
export interface LastResult {
  comparisonId: string;
  createdAt: number;
  result: CompareResult;
  /** Left and right are the pair's right and left. */
  isSwapped: boolean;
}
