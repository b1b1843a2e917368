import type { Fetch } from '@env-drift/probe-providers';
import { redact } from './redact.ts';

/**
 * A `fetch` for one capture of one side that adds its credentials, and adds them to requests to its own
 * origin alone: from the first request to another origin on, never again, even where a redirect leads
 * back. Whoever sends it there may have chosen what it asks for.
 *
 * A preflight carries none (Fetch, "CORS-preflight fetch").
 *
 * @param origin of the side
 * @param secrets what no answer may repeat: the values of these credentials, and of the other side's
 */
export function sendCredentials(
  fetch: Fetch,
  origin: string,
  credentials: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Fetch {
  if (secrets.length === 0 && Object.keys(credentials).length === 0) return fetch;
  let isAway = false;
  return async (url, init, ...rest) => {
    isAway ||= new URL(url).origin !== origin;
    if (isAway || init.method === 'OPTIONS') {
      // A redirect may have told it what it was not sent.
      return withoutEcho(await fetch(url, init, ...rest), secrets);
    }
    const headers = { ...(init.headers as Record<string, string>), ...credentials };
    return withoutEcho(await fetch(url, { ...init, headers }, ...rest), secrets);
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
