import type { Json } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** What a side said of requests from another origin, where it was asked. */
export function securityFacts(side: SideView): Facts {
  const preflight = preflightFact(side);
  return preflight === null ? {} : { preflight };
}

/** The question and the answer, or why there was none; of its fields those that are about access. */
export function preflightFact({ envelope: { preflight } }: SideView): Json {
  if (!preflight) return null;
  const { request, response, error } = preflight;
  const { origin, method, headers } = request;
  const asked = { origin, method, ...(headers.length > 0 && { headers }) };
  if (!response) return { asked, error: error?.code ?? null };
  const fields = Object.entries(response.headers)
    .filter(([name]) => name.startsWith('access-control-'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { asked, status: response.status, ...Object.fromEntries(fields) };
}
