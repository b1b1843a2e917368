import type { Fetch } from '@env-drift/probe-providers';
import { redact } from './redact.ts';

/**
 * A `fetch` for one capture of one side that adds its credentials, and adds them to requests to its own
 * origin alone: from the first request to another origin on, never again, even where a redirect leads
 * back. Whoever sends it there may have chosen what it asks for.
 *
 * A preflight carries none (Fetch, "CORS-preflight fetch").
 *
 * @param target of the side
 */
export function sendCredentials(
  fetch: Fetch,
  target: string,
  credentials: Readonly<Record<string, string>>,
): Fetch {
  const secrets = Object.values(credentials);
  if (secrets.length === 0) return fetch;
  const { origin } = new URL(target);
  let isAway = false;
  return async (url, init, addresses) => {
    isAway ||= new URL(url).origin !== origin;
    if (isAway || init.method === 'OPTIONS') return fetch(url, init, addresses);
    const headers = { ...(init.headers as Record<string, string>), ...credentials };
    return withoutEcho(await fetch(url, { ...init, headers }, addresses), secrets);
  };
}

/**
 * The answer without what it repeats of the credentials, before the probe sees it: it keeps hashes of
 * fields, and a hash of a password can be guessed. Where to go is left: it is followed, and masked when it
 * is shown.
 */
function withoutEcho(response: Response, secrets: readonly string[]): Response {
  const headers = new Headers();
  for (const [name, value] of response.headers) {
    headers.append(name, name === 'location' ? value : redact(value, secrets));
  }
  return Object.defineProperty(response, 'headers', { value: headers });
}
