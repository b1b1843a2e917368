import type { SignalEnvelope } from '@env-drift/contracts';

/** What was seen of one side: one capture, or several samples of the same request, in order. */
export type Captures = SignalEnvelope | readonly [SignalEnvelope, ...SignalEnvelope[]];

/** One side after its samples are put together. */
export interface Settled {
  /** Stands for the side: the first sample that ended as most of them did, with the times of all those. */
  envelope: SignalEnvelope;
  /** How each sample ended, in order. */
  outcomes: readonly Outcome[];
  /** The samples beside the one that stands for the side. */
  others: readonly SignalEnvelope[];
}

/** The status that was answered, or the code of the failure. */
export type Outcome = number | string;

export const toSamples = (captures: Captures): readonly [SignalEnvelope, ...SignalEnvelope[]] =>
  isList(captures) ? captures : [captures];

const isList = (captures: Captures): captures is readonly [SignalEnvelope, ...SignalEnvelope[]] =>
  Array.isArray(captures);

/**
 * @example
 * settle([answered 200 in 80 ms, failed, answered 200 in 90 ms])
 * // envelope: the first, timing.samples [80, 90]; outcomes [200, 'timeout', 200]
 */
export function settle(samples: readonly [SignalEnvelope, ...SignalEnvelope[]]): Settled {
  const outcomes = samples.map(outcomeOf);
  if (samples.length === 1) return { envelope: samples[0], outcomes, others: [] };
  const usual = mostFrequent(outcomes);
  const alike = samples.filter((_, i) => outcomes[i] === usual);
  const [first] = alike as [SignalEnvelope];
  return {
    envelope: { ...first, timing: { ...first.timing, samples: alike.flatMap(timesOf) } },
    outcomes,
    others: samples.filter((sample) => sample !== first),
  };
}

export const outcomeOf = ({ response, error }: SignalEnvelope): Outcome =>
  response ? response.status : error.code;

const timesOf = ({ timing }: SignalEnvelope): number[] =>
  timing.samples?.length ? timing.samples : [timing.duration_ms];

/** The one that came first among those which came most often. */
function mostFrequent(outcomes: readonly Outcome[]): Outcome {
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
