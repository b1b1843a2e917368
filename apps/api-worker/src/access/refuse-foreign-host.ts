import type { ProblemDraft } from '../http/problem-response.ts';
import { allowedHosts } from './access-settings.ts';

/**
 * Where the configuration names the hosts that are served, as a local start does, no other is: a page whose name was
 * made to lead to this machine (DNS rebinding) would otherwise be of the API's own origin. A local server believes a
 * header about the name that was asked for, so a start has a front that takes it away, and nobody may pass by that.
 *
 * @see RFC 9110 sections 7.4 and 15.5.20
 */
export function refuseForeignHost(request: Request, env: Env): ProblemDraft | undefined {
  const { headers } = request;
  if (env.FRONT_KEY && headers.get('x-front-key') !== env.FRONT_KEY) return misdirected;
  const hosts = allowedHosts(env);
  if (!hosts) return undefined;
  const { host } = new URL(request.url);
  const isForeign = [host, headers.get('host') ?? host].some(
    (each) => !hosts.includes(hostnameOf(each)),
  );
  return isForeign ? misdirected : undefined;
}

/** Without the port; what is no host has no name. */
const hostnameOf = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? '';

const misdirected: ProblemDraft = {
  status: 421,
  code: 'host_refused',
  detail:
    'This address does not answer to that host name. Use one that ALLOWED_HOSTS names, such as 127.0.0.1 or localhost, or add this one to it.',
};
