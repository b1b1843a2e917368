import type { SignalEnvelope } from '@env-drift/contracts';
import type { HostMap } from './host-map.ts';
import { outcomesOf, usualPlace, type Outcome } from './outcome.ts';

/** What was seen of one side: one capture, or several samples of the same request, in order. */
export type Captures = SignalEnvelope | Samples;

export type Samples = readonly [SignalEnvelope, ...SignalEnvelope[]];

/** One side after its samples are put together. */
export interface Settled {
  /** Stands for the side: the first sample that ended as most of them did, with the times of all those. */
  envelope: SignalEnvelope;
  /** How each sample ended, in order. */
  outcomes: readonly Outcome[];
  /** The further samples that ended as the one that stands for the side. */
  alike: readonly SignalEnvelope[];
  /** The samples that ended otherwise. */
  strays: readonly SignalEnvelope[];
}

export const toSamples = (captures: Captures): Samples =>
  isList(captures) ? captures : [captures];

const isList = (captures: Captures): captures is Samples => Array.isArray(captures);

/**
 * @example
 * settle([answered 200 in 80 ms, failed, answered 200 in 90 ms], hosts)
 * // envelope: the first, timing.samples [80, 90]; outcomes [200, 'timeout', 200]
 */
export function settle(samples: Samples, hosts: HostMap): Settled {
  const outcomes = outcomesOf(samples, hosts);
  if (samples.length === 1) return { envelope: samples[0], outcomes, alike: [], strays: [] };
  const usual = outcomes[usualPlace(outcomes)];
  const [first, ...alike] = samples.filter((_, i) => outcomes[i] === usual) as [...Samples];
  const times = [first, ...alike].flatMap(timesOf);
  return {
    envelope: { ...first, timing: { ...first.timing, samples: times } },
    outcomes,
    alike,
    strays: samples.filter((_, i) => outcomes[i] !== usual),
  };
}

/** What each sample of a side saw, the one that stands for it first. */
export const samplesOf = ({ envelope, alike, strays }: Settled): readonly SignalEnvelope[] => [
  envelope,
  ...alike,
  ...strays,
];

/** The side as it is after a change of what each sample saw. */
export const mapSamples = (
  settled: Settled,
  change: (envelope: SignalEnvelope) => SignalEnvelope,
): Settled => ({
  ...settled,
  envelope: change(settled.envelope),
  alike: settled.alike.map(change),
  strays: settled.strays.map(change),
});

const timesOf = ({ timing }: SignalEnvelope): number[] =>
  timing.samples?.length ? timing.samples : [timing.duration_ms];
