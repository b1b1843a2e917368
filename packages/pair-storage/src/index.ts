export {
  comparisonId,
  parseComparisonId,
  workflowId,
  type ComparisonAddress,
} from './comparison-id.ts';
export { EnvPairDO } from './env-pair-do.ts';
export { type NoStream } from './live-comparisons.ts';
export {
  addressOf,
  type AskedSide,
  type NewComparison,
  type NewSide,
  type RecordedSide,
  type RunTarget,
} from './new-comparison.ts';
export { EnvironmentDO } from './environment-do.ts';
export {
  openEnvironment,
  type EnvironmentNamespace,
  type EnvironmentStub,
} from './open-environment.ts';
export { type Accepted, type NewAcceptance } from './accept-finding.ts';
export { type NoChanges } from './comparison-changes.ts';
export { type HistoryQuery, isHistoryCursor } from './history-page.ts';
export { isKnownCursor, type KnownQuery } from './known-page.ts';
export { type KnownSide, type RunTerms } from './run-terms.ts';
export { type NewSettings } from './save-settings.ts';
export { openPair, pairKeyOf, type PairNamespace, type PairStub } from './open-pair.ts';
export { pairName } from './pair-name.ts';
