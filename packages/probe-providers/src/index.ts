export { activeProbe, createActiveProbe } from './active-probe.ts';
export {
  parseAllowedPrivateTargets,
  type AllowedPrivateTargets,
} from './allowed-private-targets.ts';
export { guardTarget, type GuardOptions, type GuardVerdict } from './guard-target.ts';
export { jsonShape } from './json-shape.ts';
export { maskTarget } from './mask-target.ts';
export type { Fetch, ProbeDeps } from './probe-deps.ts';
export type { ProbeLimits } from './probe-limits.ts';
export type { ProbeProvider, ProbeTarget } from './probe-provider.ts';
