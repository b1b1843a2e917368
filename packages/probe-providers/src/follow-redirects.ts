import { maskSecrets, type Hop, type ProbeError } from '@env-drift/contracts';
import { clearHop } from './clear-hop.ts';
import { cutLongValue } from './collect-headers.ts';
import { guardAddresses } from './guard-addresses.ts';
import { guardTarget } from './guard-target.ts';
import { maskTarget } from './mask-target.ts';
import { observeHead } from './observe-head.ts';
import type { Probe } from './probe-deps.ts';
import { withoutFragment } from './refuse-hop.ts';
import { resolveLocation } from './resolve-location.ts';
import { discardBody, sendRequest } from './send-request.ts';

/** Where a chain led: every request that was answered, and the answer or the error at its end. */
export interface Trail {
  hops: Hop[];
  /** URLs followed after the target, masked. */
  redirectChain: string[];
  /** The last URL requested, masked; the target where nothing was requested. */
  finalUrl: string;
  /** Milliseconds in which the guard waited for the DNS: none of the target's time. */
  waitedForDns: number;
  end: { url: URL; response: Response; error?: undefined } | { error: ProbeError };
}

/**
 * Requests the target and goes where its redirects lead. Each URL passes the guard before anything
 * is connected; a hop that may not be taken ends the chain, and its error keeps the redirect.
 */
export async function followRedirects(target: string, probe: Probe): Promise<Trail> {
  const { now } = probe;
  const trail = {
    hops: [] as Hop[],
    redirectChain: [] as string[],
    finalUrl: maskTarget(target),
    waitedForDns: 0,
  };
  const end = (error: ProbeError): Trail => ({ ...trail, end: { error } });

  const guarded = guardTarget(target, probe);
  if (!guarded.ok) return end({ code: guarded.code, message: guarded.reason, hop: 0 });
  let { url } = guarded;
  let cleared = await guardAddresses(url, probe);
  trail.waitedForDns += cleared.waited;
  if (cleared.error) return end({ ...cleared.error, hop: 0 });
  const requested = new Set([withoutFragment(url)]);

  for (let hop = 0; ; hop++) {
    const sentAt = now();
    const { response, error } = await sendRequest(url, cleared.addresses, probe);
    if (error) return end({ ...error, hop });

    const location = response.headers.get('location');
    trail.hops.push({
      url: maskTarget(url.href),
      status: response.status,
      location: location === null ? null : maskSecrets(cutLongValue(location)),
      duration_ms: Math.max(0, now() - sentAt),
    });
    const next = resolveLocation(response.status, location, url);
    if (!next) return { ...trail, end: { url, response } };

    discardBody(response);
    cleared = await clearHop(next, requested, probe);
    trail.waitedForDns += cleared.waited;
    if (cleared.error) {
      return end({ ...cleared.error, hop: hop + 1, last_response: observeHead(response) });
    }
    url = next;
    requested.add(withoutFragment(url));
    trail.finalUrl = maskTarget(url.href);
    trail.redirectChain.push(trail.finalUrl);
  }
}
