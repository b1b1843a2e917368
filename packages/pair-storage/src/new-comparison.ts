import type { Policy, RequestOptions, SignalEnvelope } from '@env-drift/contracts';

interface NamedSide {
  /** With its secrets masked: what is kept and shown. */
  url: string;
  label?: string | undefined;
}

/** A side that is to be asked. */
export interface AskedSide extends NamedSide {
  /** As it has to be requested, secrets and all. Kept only while the comparison runs. */
  target: string;
  /** What it has to be asked beside that. A header may hold a secret, so it is kept no longer. */
  request: RequestOptions;
  recorded?: undefined;
}

/** A side that was seen before, by whichever provider: nobody is asked. */
export interface RecordedSide extends NamedSide {
  recorded: readonly [SignalEnvelope, ...SignalEnvelope[]];
}

/** One side of a new comparison. */
export type NewSide = AskedSide | RecordedSide;

/** What a pair is known by: a recording of a target and the target itself make the same pair. */
export const addressOf = (side: NewSide): string => (side.recorded ? side.url : side.target);

/** What is known when a comparison begins. */
export interface NewComparison {
  uuid: string;
  left: NewSide;
  right: NewSide;
  /** How often each side is asked that is. */
  samples: number;
  /**
   * A run that has not ended after this time never will. It is lost when its engine is, as when a local
   * start is interrupted.
   */
  deadlineMs: number;
  policy: Policy;
  /** What its run is started with, which is not read here. */
  order: object;
  versions: Record<string, string>;
}

/** What was settled when a comparison began, whatever has changed since. */
export interface Begun {
  policy: Policy;
  /** Null where it began before that was kept. */
  order: unknown;
}

/** What a side's probe has to request. */
export interface RunTarget {
  url: string;
  request: RequestOptions;
}
