import type { Hop, ProbeError } from '@env-drift/contracts';
import { askUrl, type FinalAnswer } from './ask-url.ts';
import { clearHop } from './clear-hop.ts';
import { guardAddresses } from './guard-addresses.ts';
import { guardTarget } from './guard-target.ts';
import { maskTarget } from './mask-target.ts';
import { redirectedRequest, type OutgoingRequest } from './outgoing-request.ts';
import type { Probe } from './probe-deps.ts';
import { withoutFragment } from './refuse-hop.ts';

/** Where a chain led: every request that was answered, and the answer or the error at its end. */
export interface Trail {
  hops: Hop[];
  /** URLs followed after the target, masked. */
  redirectChain: string[];
  /** The last URL requested, masked; the target where nothing was requested. */
  finalUrl: string;
  /** Milliseconds spent waiting for the DNS, a turn, or for a connection to become free: none of the target's time. */
  waited: number;
  end: (FinalAnswer & { error?: undefined }) | { error: ProbeError };
}

/**
 * Requests the target and goes where its redirects lead. Each URL passes the guard before anything
 * is connected; a hop that may not be taken ends the chain, and its error keeps the redirect.
 */
export async function followRedirects(
  target: string,
  asked: OutgoingRequest,
  probe: Probe,
): Promise<Trail> {
  const trail = {
    hops: [] as Hop[],
    redirectChain: [] as string[],
    finalUrl: maskTarget(target),
    waited: 0,
  };
  const end = (error: ProbeError): Trail => ({ ...trail, end: { error } });

  const guarded = guardTarget(target, probe);
  if (!guarded.ok) return end({ code: guarded.code, message: guarded.reason, hop: 0 });
  let { url } = guarded;
  let request = asked;
  let cleared = await guardAddresses(url, probe);
  trail.waited += cleared.waited;
  if (cleared.error) return end({ ...cleared.error, hop: 0 });
  const requested = new Set([withoutFragment(url)]);

  for (let hop = 0; ; hop++) {
    const { waited, ...reply } = await askUrl(url, request, cleared.addresses, probe);
    trail.waited += waited;
    if ('error' in reply) return end({ ...reply.error, hop });
    trail.hops.push(reply.hop);
    const { next } = reply;
    if (!next) return { ...trail, end: reply };

    cleared = await clearHop(next, requested, probe);
    trail.waited += cleared.waited;
    if (cleared.error) return end({ ...cleared.error, hop: hop + 1, last_response: reply.head });
    request = redirectedRequest(request, url, next);
    url = next;
    requested.add(withoutFragment(url));
    trail.finalUrl = maskTarget(url.href);
    trail.redirectChain.push(trail.finalUrl);
  }
}
