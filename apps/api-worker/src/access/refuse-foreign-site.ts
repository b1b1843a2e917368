import type { ProblemDraft } from '../http/problem-response.ts';
import type { Route } from '../http/route.ts';
import { allowedOrigins } from './access-settings.ts';

/**
 * A page of another site may not make a browser do work here, unless its origin is listed. Browsers say where a request
 * comes from, and no page can make them say otherwise; whoever says nothing is no browser.
 *
 * @see Fetch Metadata Request Headers section 2.3, RFC 6454 section 7
 */
export function refuseForeignSite(
  { method, cost, isOpen }: Pick<Route, 'method' | 'cost' | 'isOpen'>,
  request: Request,
  env: Env,
): ProblemDraft | undefined {
  if (isOpen || (method === 'GET' && cost !== 'work')) return undefined;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return undefined;
  if (origin === null) return site === null ? undefined : foreign;
  const isOwn = origin === new URL(request.url).origin;
  return isOwn || allowedOrigins(env).includes(origin) ? undefined : foreign;
}

const foreign: ProblemDraft = {
  status: 403,
  code: 'origin_refused',
  detail:
    'Pages of this origin may not change anything here. Add the origin to ALLOWED_ORIGINS of the deployment, or call the API from a script.',
};
