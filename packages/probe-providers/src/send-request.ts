import type { ProbeError } from '@env-drift/contracts';
import type { Scene } from './failure-cause.ts';
import { nameFailure } from './name-failure.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import type { Probe } from './probe-deps.ts';

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
  | { response: Response; error?: undefined; looked?: undefined }
  /** `looked`: milliseconds spent on finding out why, which are none of the target's time. */
  | { response?: undefined; error: ProbeError; looked: number }
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
  const answer = await deadline.race(() => fetch(sent.href, init, addresses), discardBody);
  if (answer.state === 'done') return { response: answer.value };
  const failedAt = now();
  const scene: Scene = { url, phase: 'headers', sentAt, request, addresses };
  const error = await nameFailure(answer, scene, probe);
  return { error, looked: Math.max(0, now() - failedAt) };
}

/** Releases the connection of a response whose body nobody will read. */
export function discardBody(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}
