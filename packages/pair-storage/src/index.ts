export {
  comparisonId,
  parseComparisonId,
  workflowId,
  type ComparisonAddress,
} from './comparison-id.ts';
export { EnvPairDO, type NewComparison, type NewSide, type RunTarget } from './env-pair-do.ts';
export { openPair, pairKeyOf, type PairNamespace, type PairStub } from './open-pair.ts';
export { pairName } from './pair-name.ts';
