import type { ProbeError } from '@env-drift/contracts';
import type { Scene } from './failure-cause.ts';
import { nameFailure } from './name-failure.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import type { Probe } from './probe-deps.ts';
import { waitForTurn } from './send-in-turn.ts';

/**
 * Sends one request to a URL that the guard has passed, at the addresses it has checked; redirects come
 * back as they are.
 *
 * @param sentAt by the probe's clock
 */
export async function sendRequest(
  url: URL,
  request: OutgoingRequest,
  addresses: readonly string[] | undefined,
  sentAt: number,
  probe: Probe,
): Promise<
  ({ response: Response; error?: undefined } | { response?: undefined; error: ProbeError }) &
    /** Milliseconds spent waiting to send it once more, or finding out why it failed: none of the target's time. */
    { held: number }
> {
  const { fetch, deadline, now } = probe;
  const { method, headers } = request;
  const sent = new URL(url);
  sent.hash = '';
  const init: RequestInit = {
    method,
    headers,
    redirect: 'manual',
    cache: 'no-store',
    signal: deadline.signal,
  };
  let held = 0;
  const again = async () => {
    const lostAt = now();
    await waitForTurn(url, probe);
    held += Math.max(0, now() - lostAt);
  };
  const ask = () =>
    probe.takeTurn ? fetch(sent.href, init, addresses, again) : fetch(sent.href, init, addresses);
  const answer = await deadline.race(ask, discardBody);
  if (answer.state === 'done') return { response: answer.value, held };
  const failedAt = now();
  const scene: Scene = { url, phase: 'headers', sentAt: sentAt + held, request, addresses };
  const error = await nameFailure(answer, scene, probe);
  return { error, held: held + Math.max(0, now() - failedAt) };
}

/** Releases the connection of a response whose body nobody will read. */
export function discardBody(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}
