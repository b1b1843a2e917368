import type { Finding, Json, Severity, Side, SignalEnvelope } from '@env-drift/contracts';
import { outcomeOf, type Settled } from './captures.ts';
import { unsteadyReason } from './forgive-samples.ts';
import { forgiveWhere, type Judged } from './forgive.ts';
import { compareSeverity } from './severity-order.ts';

/** The findings of two samples of one side. */
export type CompareSamples = (
  side: Side,
  one: SignalEnvelope,
  other: SignalEnvelope,
) => readonly Finding[];

/**
 * Forgives what is no more between the sides than between samples of one side: the same rule, all that
 * it names, weighing at least as much. Times are judged by the spread of the samples instead.
 *
 * @param mirrored the findings with the sides swapped: a side's direction must not decide what is noise
 * @example
 * left   two samples with another ETag each
 * right  a third one                          // forgiven: the left side differs from itself
 */
export function forgiveUnsteady(
  judged: Judged,
  mirrored: () => readonly Finding[],
  sides: Readonly<Record<Side, Settled>>,
  compare: CompareSamples,
): Judged {
  if (sides.left.others.length + sides.right.others.length === 0) return judged;
  const own = {
    left: unsteady('left', sides.left, compare),
    right: unsteady('right', sides.right, compare),
  };
  const gravest = gravestById([...judged.findings, ...mirrored()]);
  return forgiveWhere(judged, (finding) => {
    const weight = gravest.get(finding.id) ?? finding.severity;
    const side = (['left', 'right'] as const).find((each) => covers(own[each], finding, weight));
    return side ? unsteadyReason(side) : null;
  });
}

/** What differs among the samples of a side, in whichever direction it weighs most. */
function unsteady(side: Side, { envelope, others }: Settled, compare: CompareSamples): Finding[] {
  return others
    .flatMap((other) => {
      const found = [...compare(side, envelope, other), ...compare(side, other, envelope)];
      // A sample that ended otherwise is another answer altogether: it says nothing of the fields.
      return outcomeOf(other) === outcomeOf(envelope)
        ? found
        : found.filter((finding) => sectionOf(finding) === 'outcome');
    })
    .filter((finding) => sectionOf(finding) !== 'timing');
}

const sectionOf = ({ evidence }: Finding) => evidence[0]!.section;

/** Whether everything that a finding names also differs within a side, as gravely. */
function covers(noise: readonly Finding[], finding: Finding, weight: Severity): boolean {
  const named = new Set(
    noise
      .filter(
        ({ code, severity }) => code === finding.code && compareSeverity(severity, weight) <= 0,
      )
      .flatMap(namedBy),
  );
  return namedBy(finding).every((name) => named.has(name));
}

/**
 * What a finding is about: the fields, paths or attributes whose values differ; the facts it cites
 * where its values are no records.
 */
function namedBy({ evidence, left_value, right_value }: Finding): string[] {
  const { section, keys } = evidence[0]!;
  const [a, b] = [asRecord(left_value), asRecord(right_value)];
  if (!a && !b) return [`${section} ${keys.join()}`];
  const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  // A cookie is named by its key, its attributes by the values.
  return [...names]
    .filter((name) => JSON.stringify(a?.[name]) !== JSON.stringify(b?.[name]))
    .map((name) => `${section} ${keys.length === 1 ? keys[0] : ''} ${name}`);
}

const asRecord = (value: Json) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;

function gravestById(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  for (const { id, severity } of findings) {
    const known = gravest.get(id);
    if (!known || compareSeverity(severity, known) < 0) gravest.set(id, severity);
  }
  return gravest;
}
