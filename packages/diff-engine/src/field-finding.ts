import type { Difference } from '@env-drift/header-semantics';
import type { Json, Policy } from '@env-drift/contracts';
import { weakerSide } from './direction.ts';
import { effectiveSeverity, type Weight } from './effective-severity.ts';
import type { AnsweredSide, FindingDraft } from './rule.ts';
import { compareSeverity } from './severity-order.ts';
import { showFields } from './show-fields.ts';

/** What a rule says of one difference: how much it weighs where production is weaker, and a sentence. */
export interface Weighed extends Weight {
  text: string;
}

/**
 * One finding for everything that differs in what one or several fields mean: as severe as the worst
 * of it, and in its direction; every difference is a sentence of the message.
 *
 * @param fields names of the response fields, in the section of the rule
 * @param weigh what each kind of difference means
 */
export function fieldFinding<Found extends Difference<string>>(
  { left, right }: Record<'left' | 'right', AnsweredSide>,
  production: Policy['production'],
  draft: Pick<FindingDraft, 'section' | 'recommendation'> & { fields: readonly string[] },
  differences: readonly Found[],
  weigh: (difference: Found) => Weighed,
): FindingDraft[] {
  const weighed = differences
    .map((difference) => ({ weaker: difference.weaker, ...weigh(difference) }))
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  const [gravest] = weighed;
  if (!gravest) return [];
  const effective = weighed.map((each) =>
    effectiveSeverity(
      each,
      weakerSide(each.weaker === 'left', each.weaker === 'right'),
      production,
    ),
  );
  // By the gravest differences as such, so that swapping the sides mirrors it.
  const weaker = new Set(
    weighed.filter(({ severity }) => severity === gravest.severity).map((each) => each.weaker),
  );
  const present = draft.fields.filter(
    (name) => left.header(name) !== null || right.header(name) !== null,
  );
  return [
    {
      section: draft.section,
      keys: present,
      severity: effective.sort(compareSeverity)[0]!,
      direction: weakerSide(weaker.has('left'), weaker.has('right')),
      // Each difference is weighed by its own direction already.
      isSymmetric: true,
      message: [...new Set(weighed.map(({ text }) => text))].join(' '),
      left_value: showFields(left, present),
      right_value: showFields(right, present),
      identity: differences.map(identify),
      recommendation: draft.recommendation,
    },
  ];
}

/** Where one side lacks something, it stays the same difference whatever the other side has there. */
function identify({ left, right, ...what }: Difference<string>): Json {
  return left === null || right === null ? { ...what } : { ...what, left, right };
}
