import type { Finding, Severity, Side, SignalEnvelope } from '@env-drift/contracts';
import { aspectsOf } from './aspects.ts';
import type { Settled } from './captures.ts';
import { compareSeverity } from './severity-order.ts';

/** What one sample of a side saw. */
export interface Sample {
  side: Side;
  envelope: SignalEnvelope;
}

/** The findings of two samples, of one side or of both. */
export type CompareSamples = (one: Sample, other: Sample) => readonly Finding[];

/** Findings between samples of the same side. */
export type Noise = Readonly<Record<Side, readonly Finding[]>>;

/** What differs among the samples of each side, in whichever direction it weighs most. */
export const findNoise = (
  sides: Readonly<Record<Side, Settled>>,
  compare: CompareSamples,
): Noise => ({
  left: noiseOf('left', sides.left, compare),
  right: noiseOf('right', sides.right, compare),
});

function noiseOf(side: Side, { envelope, alike, strays }: Settled, compare: CompareSamples) {
  const between = (one: SignalEnvelope, other: SignalEnvelope) => [
    ...compare({ side, envelope: one }, { side, envelope: other }),
    ...compare({ side, envelope: other }, { side, envelope: one }),
  ];
  const same = [envelope, ...alike];
  return [
    ...same
      .flatMap((one, i) => same.slice(i + 1).flatMap((other) => between(one, other)))
      .filter((finding) => isNoTime(finding) && isDifference(finding)),
    // A sample that ended otherwise is another answer altogether: it says nothing of the fields.
    ...strays
      .flatMap((other) => same.flatMap((one) => between(one, other)))
      .filter((finding) => sectionOf(finding) === 'outcome'),
  ];
}

const sectionOf = ({ evidence }: Finding) => evidence[0]!.section;
/** That a side fails each time is no difference between its samples. */
const isDifference = ({ code }: Finding): boolean => code !== 'both-sides-failed';
export const isNoTime = (finding: Finding): boolean => sectionOf(finding) !== 'timing';

/**
 * Why a finding is noise: everything that it names also differs within a side, as gravely. Null where it
 * is none.
 *
 * @param weight how much it weighs in whichever direction, asked where nothing else tells
 */
export function reasonIn(
  { left, right }: Noise,
  finding: Finding,
  weight: () => Severity,
): string | null {
  const who = covers(left, finding, weight)
    ? 'The left side differs from itself'
    : covers(right, finding, weight)
      ? 'The right side differs from itself'
      : covers([...left, ...right], finding, weight)
        ? 'The sides differ from themselves'
        : null;
  if (who === null) return null;
  const reason = `${who} in this from one sample to the next.`;
  // Forgiven it is, but not passed over: half a release may look like this.
  return weight() === 'critical' ? `${reason} ${WOULD_BE_CRITICAL}` : reason;
}

const WOULD_BE_CRITICAL = 'Steady, it would be critical: look at each instance that answers.';

function covers(noise: readonly Finding[], finding: Finding, weight: () => Severity): boolean {
  const isWeighty = ({ severity }: Finding) => compareSeverity(severity, weight()) <= 0;
  return (
    beyond(noise, finding).length === 0 && beyond(noise.filter(isWeighty), finding).length === 0
  );
}

/** What a finding names that others do not. */
export function beyond(others: readonly Finding[], finding: Finding): string[] {
  const names = new Set(others.filter((each) => isAboutSame(each, finding)).flatMap(aspectsOf));
  return aspectsOf(finding).filter((name) => !names.has(name));
}

/** Whether they are of one rule and share a fact they cite: of several fields, one or the other may be absent. */
const isAboutSame = (one: Finding, other: Finding) =>
  one.code === other.code &&
  one.evidence[0]!.keys.some((key) => other.evidence[0]!.keys.includes(key));
