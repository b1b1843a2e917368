export {
  comparisonId,
  parseComparisonId,
  workflowId,
  type ComparisonAddress,
} from './comparison-id.ts';
export {
  EnvPairDO,
  type AskedSide,
  type NewComparison,
  type NewSide,
  type RecordedSide,
  type RunTarget,
} from './env-pair-do.ts';
export { EnvironmentDO } from './environment-do.ts';
export {
  openEnvironment,
  type EnvironmentNamespace,
  type EnvironmentStub,
} from './open-environment.ts';
export { openPair, pairKeyOf, type PairNamespace, type PairStub } from './open-pair.ts';
export { pairName } from './pair-name.ts';
