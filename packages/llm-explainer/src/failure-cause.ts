import type { Finding, Json, ProbeErrorCode, RecommendedAction, Side } from '@env-drift/contracts';
import type { Cause } from './cause.ts';
import { bothSides, findingsOf, idsOf, valueOf, type Observation } from './observation.ts';

export interface FailureCauseDefinition {
  id: string;
  title: string;
  /** The probe's own words for it. */
  errors: readonly ProbeErrorCode[];
  /** What else is true of a side that failed so; anything unless it is given. */
  where?(observation: Observation, side: Side): boolean;
  /** The story, where `sides` reads as `Production` or `Staging and Production`. */
  tell(sides: string): string;
  /** What else it may be, as a sentence: the cause is less sure then. Nothing where the error proves it. */
  doubt?(observation: Observation, sides: readonly Side[]): string | undefined;
  actions: RecommendedAction[];
}

/** The probe says itself why it failed: nothing is guessed but what lies behind it. */
const CONFIDENCE = 0.9;
const DOUBTFUL = 0.7;

/** A cause that is recognised by the error with which the probe of a side ended. */
export const failureCause = (definition: FailureCauseDefinition): Cause => ({
  id: definition.id,
  title: definition.title,
  matches(observation) {
    const failures = findingsOf(observation, 'one-side-failed', 'both-sides-failed');
    const errors: readonly string[] = definition.errors;
    const { where = () => true } = definition;
    const failed = bothSides.filter(
      (side) =>
        failures.some((finding) => errors.includes(errorCode(observation, finding, side))) &&
        where(observation, side),
    );
    if (failed.length === 0) return undefined;
    const doubt = definition.doubt?.(observation, failed);
    const told = definition.tell(failed.map((side) => observation.names[side]).join(' and '));
    return {
      confidence: doubt === undefined ? CONFIDENCE : DOUBTFUL,
      evidence: idsOf(failures),
      story: told,
      ...(doubt !== undefined && { remark: doubt }),
      actions: definition.actions,
    };
  },
});

/** Whether a side failed after the head of an answer that is no redirect, and so within its body. */
export function beganToAnswer({ diff }: Observation, side: Side): boolean {
  const status = diff.outcome['last_status']?.[side] ?? null;
  return typeof status === 'number' && (status < 300 || status >= 400);
}

/** A finding shows the error as `{ code, message }`; the diff keeps it as a fact of the outcome too. */
function errorCode({ diff }: Observation, finding: Finding, side: Side): string {
  return codeOf(valueOf(finding, side)) || codeOf(diff.outcome['error']?.[side] ?? null);
}

function codeOf(error: Json): string {
  if (typeof error === 'string') return error;
  if (error === null || typeof error !== 'object' || Array.isArray(error)) return '';
  return typeof error['code'] === 'string' ? error['code'] : '';
}
