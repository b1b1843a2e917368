import type { ProbeErrorCode, SignalEnvelope } from '@env-drift/contracts';

/** Failures on the way to a host, before it has said anything. */
const ON_THE_WAY: ReadonlySet<ProbeErrorCode> = new Set([
  'dns_error',
  'dns_unavailable',
  'host_unreachable',
  'connect_error',
  'connect_timeout',
]);

/**
 * Whether the host of a deploy was reached, or may not be: a name without an address and a host without a
 * route tell of the DNS and the network of whoever asks, too, and no rollback mends those. A connection that
 * is refused or reset and a handshake that fails come from a host that was reached.
 *
 * Where the deploy itself leads to a place to which nothing led before, that this is not there is its fault.
 */
export function wasReached(after: SignalEnvelope, before: SignalEnvelope): boolean {
  const { error } = after;
  if (!error || ![error.code, ...(error.could_be ?? [])].some((code) => ON_THE_WAY.has(code))) {
    return true;
  }
  const ledTo = after.routing.hops.at(-1)?.resolved;
  return !!ledTo && ![...placesOf(before), ...askedIn(after)].includes(hostOf(ledTo));
}

const askedIn = ({ environment, routing }: SignalEnvelope) =>
  [environment.target_url, ...routing.hops.map(({ url }) => url)].map(hostOf);

const placesOf = (seen: SignalEnvelope) => [
  ...askedIn(seen),
  ...seen.routing.hops.flatMap(({ resolved }) => (resolved ? hostOf(resolved) : [])),
];

const hostOf = (url: string) => new URL(url).host;
