import type { Difference } from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from './field-finding.ts';
import type { AnsweredSide, FindingDraft } from './rule.ts';
import { compareSeverity } from './severity-order.ts';

/** As fieldFinding, for what weighs the same whichever side is the weaker one. */
export function symmetricFinding<Found extends Difference<string>>(
  sides: Record<'left' | 'right', AnsweredSide>,
  draft: Parameters<typeof fieldFinding>[2],
  differences: readonly Found[],
  weigh: (difference: Found) => Weighed,
): FindingDraft[] {
  const [severity] = differences.map((each) => weigh(each).severity).sort(compareSeverity);
  return fieldFinding(sides, 'right', draft, differences, weigh).map((finding) => ({
    ...finding,
    severity: severity!,
  }));
}
