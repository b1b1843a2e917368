import type { RequestOptions, SignalEnvelope } from '@env-drift/contracts';

/** One side of a pair, as it is to be looked at. */
export interface ProbeTarget {
  /** Names the side in the envelope: `left`, `right`, or an environment's own id. */
  id: string;
  label?: string;
  url: string;
  /** What is asked for beside the URL, by a provider that asks. */
  request?: RequestOptions;
}

/**
 * A way to see what a user of one environment would see: asking it, reading a recording, ...
 *
 * `capture` never rejects: what could not be observed is an envelope with an `error`.
 *
 * @example
 * const provider: ProbeProvider = createActiveProbe({ fetch, resolveHost, now: Date.now, allowedPrivateTargets: [] });
 * const envelope = await provider.capture({ id: 'left', url: 'https://staging.example.com/' });
 */
export interface ProbeProvider {
  /** The envelope's `provider`: `active-probe`, `har`, ... */
  name: string;
  capture(target: ProbeTarget): Promise<SignalEnvelope>;
}
