import type { Json, Side } from '@env-drift/contracts';
import { findingsOf, memberOf, valueOf, type Observation } from './observation.ts';

/** The status with which a side answered; undefined where nothing shows it. */
export function statusOf(observation: Observation, side: Side): number | undefined {
  const fact = observation.diff.outcome['status']?.[side] ?? null;
  const shown = findingsOf(observation, 'status-differs', 'access-differs').flatMap((finding) => {
    const value = valueOf(finding, side);
    return [value, memberOf(value, 'status')];
  });
  return [fact, ...shown].find(isNumber);
}

/** Whether a side answers with an error, whatever the other one does. */
export const answersWithError = (observation: Observation, side: Side): boolean =>
  (statusOf(observation, side) ?? 0) >= 400;

/**
 * What a side does with the request, for the end of "while Staging ...".
 *
 * @example
 * answers(observation, 'left', 'without') // 'answers without', or 'answers 500' where it fails
 */
export function answers(observation: Observation, side: Side, how = ''): string {
  const status = statusOf(observation, side);
  return status !== undefined && status >= 400 ? `answers ${status}` : `answers ${how}`.trim();
}

const isNumber = (value: Json): value is number => typeof value === 'number';
