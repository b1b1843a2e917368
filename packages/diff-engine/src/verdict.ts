import type {
  Finding,
  ProbeError,
  ProbeErrorCode,
  SignalEnvelope,
  Verdict,
} from '@env-drift/contracts';
import { botWallOf } from './bot-wall.ts';

/** Errors that tell about the observation, not about the side: nothing is proven by them. */
const UNOBSERVED: ReadonlySet<ProbeErrorCode> = new Set([
  'timeout',
  'connect_timeout',
  'header_timeout',
  'body_timeout',
  'dns_unavailable',
  'ssrf_blocked',
  'invalid_url',
  'invalid_request',
  'unknown_error',
]);

/** Tells of the questions, which somebody chose, and not of the answers. */
const NO_ANSWER = 'request-differs';

/**
 * @example
 * // answered        | connection refused -> drift
 * // answered        | timeout            -> inconclusive
 * // answered        | bot wall           -> inconclusive
 * // no such name    | no such name       -> inconclusive: nothing was compared
 * // no such name    | connection refused -> drift
 * // refused or reset | reset              -> inconclusive: they may be alike
 */
export function decideVerdict(
  left: SignalEnvelope,
  right: SignalEnvelope,
  findings: readonly Finding[],
): Verdict {
  if (botWallOf(left) !== null || botWallOf(right) !== null) return 'inconclusive';
  const errors = [left.error, right.error].filter((error) => error !== undefined);
  if (errors.flatMap(candidates).some((code) => UNOBSERVED.has(code))) return 'inconclusive';
  if (errors[0] && errors[1] && mayBeAlike(errors[0], errors[1])) return 'inconclusive';
  if (findings.some(({ code }) => code !== NO_ANSWER)) return 'drift';
  // A policy may pass over a failure; that does not make the side seen.
  return errors.length > 0 ? 'inconclusive' : 'match';
}

/** Whether two failures have a cause that both could be. */
const mayBeAlike = (one: ProbeError, other: ProbeError): boolean =>
  candidates(one).some((code) => candidates(other).includes(code));

const candidates = ({ code, could_be = [] }: ProbeError) => [code, ...could_be];
