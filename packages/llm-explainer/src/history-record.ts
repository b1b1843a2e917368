import type { Finding } from '@env-drift/contracts';
import type { Observation } from './observation.ts';

/** Whether findings were there before; `unknown` in the first comparison of a pair. */
export type HistoryRecord = 'unknown' | 'new' | 'partly new' | 'recurring' | 'flapping';

export function recordSince(observation: Observation, ids: string[]): HistoryRecord {
  const { diff, history } = observation;
  if (!history || history.previous_comparison_id === null) return 'unknown';
  const findings = diff.findings.filter(({ id }) => ids.includes(id));
  // What comes and goes is no news when it comes.
  if (findings.length > 0 && findings.every((each) => isFlapping(observation, each)))
    return 'flapping';
  const fresh = findings.map(
    (each) => history.new.includes(each.fingerprint) && !isFlapping(observation, each),
  );
  if (!fresh.includes(true)) return 'recurring';
  return fresh.includes(false) ? 'partly new' : 'new';
}

/** What the pair remembers of a finding; undefined where it does not. */
export const knownOf = ({ history }: Observation, { fingerprint }: Finding) =>
  history?.known?.[fingerprint];

const isFlapping = (observation: Observation, finding: Finding) =>
  knownOf(observation, finding)?.state === 'flapping';
