import { setTimeout as wait } from 'node:timers/promises';
import type { ProbeErrorCode, SignalEnvelope } from '@env-drift/contracts';

/** What may be otherwise in a moment, and says nothing of the side. */
const PASSING_ERRORS: ReadonlySet<ProbeErrorCode> = new Set([
  'timeout',
  'connect_timeout',
  'header_timeout',
  'body_timeout',
  'connection_reset',
  'connect_error',
  'dns_unavailable',
]);
/** RFC 9110 section 15.6 and RFC 6585 section 4: busy, or whoever stands in front got no answer. */
export const PASSING_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** Looks again at a side that was too busy to answer, each time after twice as long a wait. */
export async function captureAgain(
  capture: () => Promise<SignalEnvelope>,
  retries: number,
  signal: AbortSignal,
): Promise<SignalEnvelope> {
  let seen = await capture();
  for (let round = 0; round < retries && isPassing(seen) && !signal.aborted; round++) {
    const asked = Number(seen.response?.headers['retry-after']) * 1_000;
    const pause = Math.min(asked || FIRST_WAIT_MS * 2 ** round, LONGEST_WAIT_MS);
    await wait(pause, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) seen = await capture();
  }
  return seen;
}

const isPassing = ({ response, error }: SignalEnvelope) =>
  response ? PASSING_STATUS.has(response.status) : PASSING_ERRORS.has(error!.code);
