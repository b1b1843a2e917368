export { activeProbe, createActiveProbe } from './active-probe.ts';
export {
  parseAllowedPrivateTargets,
  type AllowedPrivateTargets,
} from './allowed-private-targets.ts';
export { parseAllowedTargetDomains, type AllowedTargetDomains } from './allowed-target-domains.ts';
export { parseAllowedTargetPorts, type AllowedTargetPorts } from './allowed-target-ports.ts';
export { BLOCKED_PORTS } from './blocked-ports.ts';
export { createDnsOverHttps, type DnsOverHttpsOptions } from './dns-over-https.ts';
export { guardTarget, type GuardOptions, type GuardVerdict } from './guard-target.ts';
export { jsonShape } from './json-shape.ts';
export { maskTarget } from './mask-target.ts';
export type { Fetch, ProbeDeps } from './probe-deps.ts';
export type { ProbeLimits } from './probe-limits.ts';
export type { ProbeProvider, ProbeTarget } from './probe-provider.ts';
export { rememberResolutions, type MemoryOptions } from './remember-resolutions.ts';
export type { Resolution, ResolveHost } from './resolve-host.ts';
