import type { Policy, SignalEnvelope, Until } from '@env-drift/contracts';
import { matchesPattern } from './matches-pattern.ts';

const DAY_MS = 86_400_000;

/** Last moment (epoch ms) at which an exception holds. */
export function endOf(until: Until | undefined): number {
  if (until === undefined) return Infinity;
  return typeof until === 'number' ? until : Date.parse(`${until}T00:00:00Z`) + DAY_MS - 1;
}

/** When the comparison is judged: at its later capture, so that no clock is asked. */
export const judgedAt = (left: SignalEnvelope, right: SignalEnvelope): number =>
  Math.max(left.timestamp, right.timestamp);

/** The ignore rules that hold at that time for one of the two targets. */
export const ignoresInForce = (
  { ignore = [] }: Policy,
  left: SignalEnvelope,
  right: SignalEnvelope,
) =>
  ignore.filter(
    ({ until, url }) =>
      endOf(until) >= judgedAt(left, right) &&
      (url === undefined || [left, right].some((side) => isTarget(side, url))),
  );

const isTarget = ({ environment, routing }: SignalEnvelope, pattern: string) =>
  matchesPattern(pattern, environment.target_url) || matchesPattern(pattern, routing.final_url);
