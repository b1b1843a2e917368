import type { ProbeError } from '@env-drift/contracts';
import { nameFailure } from './name-failure.ts';
import type { Probe } from './probe-deps.ts';

/** What every request of a probe says of itself; no cookies, no credentials, on any hop. */
export const REQUEST_HEADERS = {
  accept: '*/*',
  'user-agent': 'env-drift-analyzer/0.1 (compares the answers of two environments)',
};

/**
 * Sends one GET to a URL that the guard has passed, at the addresses it has checked; redirects come
 * back as they are.
 */
export async function sendRequest(
  url: URL,
  addresses: readonly string[] | undefined,
  probe: Probe,
): Promise<
  { response: Response; error?: undefined } | { response?: undefined; error: ProbeError }
> {
  const { fetch, deadline } = probe;
  const sent = new URL(url);
  sent.hash = '';
  const init: RequestInit = {
    method: 'GET',
    headers: REQUEST_HEADERS,
    redirect: 'manual',
    cache: 'no-store',
    signal: deadline.signal,
  };
  const answer = await deadline.race(() => fetch(sent.href, init, addresses), discardBody);
  return answer.state === 'done'
    ? { response: answer.value }
    : { error: await nameFailure(answer, url, 'headers', probe, addresses) };
}

/** Releases the connection of a response whose body nobody will read. */
export function discardBody(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}
