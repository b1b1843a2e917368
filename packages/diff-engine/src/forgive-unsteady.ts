import type { Finding, Severity, Side } from '@env-drift/contracts';
import { aspectsOf } from './aspects.ts';
import { botWallOf } from './bot-wall.ts';
import type { Settled } from './captures.ts';
import { compareText } from './compare-text.ts';
import { forgive, forgiveWhere, type Judged } from './forgive.ts';
import {
  beyond,
  findNoise,
  isNoTime,
  reasonIn,
  type CompareSamples,
  type Noise,
  type Sample,
} from './noise.ts';
import { compareSeverity } from './severity-order.ts';

/**
 * Forgives what is no more between the sides than between samples of one side: the same rule, all that
 * it names, weighing at least as much. What only the samples show that do not stand for their side is
 * looked at in the same way, so that the order of the samples hides nothing. Times are judged by the
 * spread of the samples instead.
 *
 * @param mirrored the findings with the sides swapped: a side's direction must not decide what is noise
 * @param isShown whether all that a finding cites stands in the diff
 * @example
 * left   two samples with another ETag each
 * right  a third one                          // forgiven: the left side differs from itself
 */
export function forgiveUnsteady(
  judged: Judged,
  mirrored: () => readonly Finding[],
  sides: Readonly<Record<Side, Settled>>,
  compare: CompareSamples,
  isShown: (finding: Finding) => boolean,
): Judged {
  const { left, right } = sides;
  if ([left, right].every(({ alike, strays }) => alike.length + strays.length === 0)) return judged;
  // What stands for a side is a wall: nothing was seen of it that noise could be told from.
  if ([left, right].some(({ envelope }) => botWallOf(envelope) !== null)) return judged;

  let found: Noise | undefined;
  const noise = () => (found ??= findNoise(sides, compare));
  const reasonsFor = (findings: readonly Finding[], back: () => readonly Finding[]) => {
    let gravest: ReadonlyMap<string, Severity> | undefined;
    return (finding: Finding) =>
      reasonIn(noise(), finding, () =>
        (gravest ??= gravestById([...findings, ...back()])).get(finding.id)!,
      );
  };

  const steady = forgiveWhere(judged, reasonsFor(judged.findings, mirrored));
  const kept = [...steady.findings];
  const forgiven = [...steady.forgiven];
  const listed = new Set(judged.findings.map(({ id }) => id));
  const further = furtherPairs(sides).flatMap(([one, other]) => {
    const findings = compare(one, other).filter(isNoTime);
    const back = compare(other, one);
    const gravest = gravestById([...findings, ...back]);
    const reasonOf = reasonsFor(findings, () => back);
    return findings.map((finding) => ({ finding, weight: gravest.get(finding.id)!, reasonOf }));
  });
  // In an order that is the same where the sides are swapped, so that the same one is kept.
  further.sort(
    (a, b) =>
      compareSeverity(a.weight, b.weight) ||
      compareText(a.finding.id, b.finding.id) ||
      compareText(valuesOf(a.finding), valuesOf(b.finding)),
  );
  // Of those that are kept from here on: what stands for the sides is judged by what it tells alone.
  const weights = new Map<Finding, Severity>();
  for (const { finding, weight, reasonOf } of further) {
    const place = placeIn(kept, finding);
    const known = kept[place];
    const reason = reasonOf(finding) ?? (isShown(finding) ? null : COMES_AND_GOES);
    if (reason === null) {
      const isLighter = known !== undefined && (weights.get(known) ?? weight) !== weight;
      if (known && (isLighter || !isClearer(finding, known, noise()))) continue;
      weights.set(finding, weight);
      if (known) kept[place] = finding;
      else kept.push(finding);
    } else if (!known && !listed.has(finding.id)) {
      listed.add(finding.id);
      forgiven.push(forgive(finding, reason));
    }
  }
  return { findings: kept, forgiven };
}

/** Where the same difference stands already, or one that says as much and more of some of the facts. */
function placeIn(kept: readonly Finding[], finding: Finding): number {
  const same = kept.findIndex(({ id }) => id === finding.id);
  return same === -1 ? kept.findIndex((each) => beyond([each], finding).length === 0) : same;
}

/** Whether another pair of samples tells the same difference with more beside the noise, or else with less of it. */
function isClearer(other: Finding, known: Finding, { left, right }: Noise): boolean {
  if (other.id !== known.id) return false;
  const told = (finding: Finding) => beyond([...left, ...right], finding).length;
  const more = told(other) - told(known);
  return more > 0 || (more === 0 && aspectsOf(other).length < aspectsOf(known).length);
}

const valuesOf = ({ left_value, right_value }: Finding) =>
  [left_value, right_value]
    .map((value) => JSON.stringify(value))
    .sort()
    .join();

/** Each sample that does not stand for its side, with the one that stands for the other. */
const furtherPairs = ({ left, right }: Readonly<Record<Side, Settled>>): [Sample, Sample][] => [
  ...right.alike.map((other): [Sample, Sample] => [
    asSample('left', left),
    { side: 'right', envelope: other },
  ]),
  ...left.alike.map((other): [Sample, Sample] => [
    { side: 'left', envelope: other },
    asSample('right', right),
  ]),
];

const asSample = (side: Side, { envelope }: Settled): Sample => ({ side, envelope });

const COMES_AND_GOES = 'It rests on what only some samples show.';

function gravestById(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  for (const { id, severity } of findings) {
    const known = gravest.get(id);
    if (!known || compareSeverity(severity, known) < 0) gravest.set(id, severity);
  }
  return gravest;
}
