import type { Finding, Forgiven, Side, SignalEnvelope } from '@env-drift/contracts';
import { outcomeOf, type Settled } from './captures.ts';
import { forgive } from './forgive.ts';

/** The findings of two samples, one of each side. */
type CompareSides = (left: SignalEnvelope, right: SignalEnvelope) => readonly Finding[];

/** Said of what a side does by itself. */
export const unsteadyReason = (side: Side) =>
  `The ${side} side differs from itself in this from one sample to the next.`;

/**
 * What only the samples show that do not stand for their side: forgiven, and not passed over, so that
 * the order of the samples hides nothing. Times are judged over all samples at once.
 *
 * @param found the findings of the samples that stand for the sides
 */
export function forgiveSamples(
  { left, right }: Readonly<Record<Side, Settled>>,
  found: readonly Finding[],
  compare: CompareSides,
): Forgiven[] {
  const known = new Set(found.map(({ id }) => id));
  const further = (side: Side, findings: readonly Finding[]) =>
    findings.flatMap((finding) => {
      const isTime = finding.evidence[0]!.section === 'timing';
      if (isTime || known.has(finding.id)) return [];
      known.add(finding.id);
      return [forgive(finding, unsteadyReason(side))];
    });
  return [
    ...alike(right).flatMap((other) => further('right', compare(left.envelope, other))),
    ...alike(left).flatMap((other) => further('left', compare(other, right.envelope))),
  ];
}

const alike = ({ envelope, others }: Settled) =>
  others.filter((other) => outcomeOf(other) === outcomeOf(envelope));
