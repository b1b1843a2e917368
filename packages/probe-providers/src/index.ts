export { activeProbe, createActiveProbe } from './active-probe.ts';
export {
  parseAllowedPrivateTargets,
  type AllowedPrivateTargets,
} from './allowed-private-targets.ts';
export { parseAllowedTargetDomains, type AllowedTargetDomains } from './allowed-target-domains.ts';
export { parseAllowedTargetPorts, type AllowedTargetPorts } from './allowed-target-ports.ts';
export { beaconEnvelope, type BeaconContext } from './beacon/beacon-envelope.ts';
export { parseBeaconEnvironments, type BeaconEnvironments } from './beacon/beacon-environments.ts';
export { parseBeaconSampleRate } from './beacon/beacon-sample-rate.ts';
export { pageAddress } from './beacon/page-address.ts';
export { BLOCKED_PORTS } from './blocked-ports.ts';
export { startCancellableDeadline } from './cancellable-deadline.ts';
export { createDnsOverHttps, type DnsOverHttpsOptions } from './dns-over-https.ts';
export { guardAddresses, type Asking } from './guard-addresses.ts';
export { guardTarget, type GuardOptions, type GuardVerdict } from './guard-target.ts';
export { harProvider, type HarChoice, type HarProvider } from './har/har-provider.ts';
export { listHarEntries, type HarListing } from './har/list-har-entries.ts';
export { trimHar, type TrimmedHar } from './har/trim-har.ts';
export { jsonShape } from './json-shape.ts';
export {
  limitConnections,
  WORKER_CONNECTIONS,
  type LimitConnections,
} from './limit-connections.ts';
export { maskTarget } from './mask-target.ts';
export { parseProbeBodyLimit } from './probe-body-limit.ts';
export type { Fetch, ProbeDeps } from './probe-deps.ts';
export { DEFAULT_LIMITS, type ProbeLimits } from './probe-limits.ts';
export type { ProbeProvider, ProbeTarget } from './probe-provider.ts';
export type { Refused } from './refused.ts';
export {
  rememberResolutions,
  type MemoryOptions,
  type ResolutionMemory,
} from './remember-resolutions.ts';
export type { Resolution, ResolveHost } from './resolve-host.ts';
export type { HandshakeSight, Place, RawAnswer, SecondLook } from './second-look.ts';
export { isContactUrl, userAgent } from './user-agent.ts';
