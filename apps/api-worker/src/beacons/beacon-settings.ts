import { parseBeaconEnvironments, parseBeaconSampleRate } from '@env-drift/probe-providers';

export interface BeaconSettings {
  /** The origins of each environment that takes beacons, by its id. */
  environments: ReadonlyMap<string, readonly string[]>;
  /** From 0 to 1. */
  sampleRate: number;
}

/** Which beacons this deployment's configuration takes. What cannot be read takes none. */
export const beaconSettings = (env: Env): BeaconSettings => ({
  environments: parseBeaconEnvironments(env.BEACON_ENVIRONMENTS).environments,
  sampleRate: parseBeaconSampleRate(env.BEACON_SAMPLE_RATE) ?? 0,
});
