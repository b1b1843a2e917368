import type { ProblemDraft } from '../http/problem-response.ts';
import { allowedHosts } from './access-settings.ts';

/**
 * Where the configuration names the hosts that are served, as a local start does, no other is: a page whose name was
 * made to lead to this machine (DNS rebinding) would otherwise be of the API's own origin.
 *
 * @see RFC 9110 sections 7.4 and 15.5.20
 */
export function refuseForeignHost(request: Request, env: Env): ProblemDraft | undefined {
  const hosts = allowedHosts(env);
  return hosts && !hosts.includes(new URL(request.url).hostname) ? misdirected : undefined;
}

const misdirected: ProblemDraft = {
  status: 421,
  code: 'host_refused',
  detail:
    'This address does not answer to that host name. Use one that ALLOWED_HOSTS names, such as 127.0.0.1 or localhost, or add this one to it.',
};
