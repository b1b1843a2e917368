import type { Finding } from '@env-drift/contracts';

export type Grouping = 'severity' | 'category';

/**
 * Findings by severity or category, in the order they come: the engine sorted them, so the worst
 * group is the first either way.
 */
export const groupFindings = (findings: readonly Finding[], by: Grouping) => [
  ...Map.groupBy(findings, (finding) => finding[by]),
];
