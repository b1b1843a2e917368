export { AcceptFindingRequest } from './accept-finding-request.ts';
export { Beacon, MOST_BEACON_BYTES } from './beacon.ts';
export { CompareAccepted } from './compare-accepted.ts';
export {
  CompareRequest,
  type CompareOptions,
  EnvironmentSide,
  ExplainRequest,
} from './compare-request.ts';
export { CompareResult, History, PartialCompareResult } from './compare-result.ts';
export { Comparison, ComparisonStage } from './comparison.ts';
export { ComparisonError } from './comparison-error.ts';
export { ComparisonId, PairKey } from './comparison-id.ts';
export { ComparisonChanges } from './comparison-changes.ts';
export {
  ComparisonEvent,
  DoneEvent,
  EventsPage,
  FindingEvent,
  LogEvent,
  StageEvent,
} from './comparison-event.ts';
export { EnvDiff, Fact, Forgiven, Section, Verdict } from './env-diff.ts';
export {
  EnvironmentId,
  EnvironmentPage,
  EnvironmentPages,
  EnvironmentVisits,
} from './environment.ts';
export {
  Explanation,
  ExplanationCheck,
  ExplanationCut,
  ModelCall,
  RankedCause,
  RecommendedAction,
} from './explanation.ts';
export {
  Direction,
  Evidence,
  Finding,
  FindingCode,
  FindingFingerprint,
  SectionName,
} from './finding.ts';
export { FindingState } from './finding-state.ts';
export { HarEntry, HarSide, LONGEST_HAR_URL } from './har-side.ts';
export { BindingHealth, DemoPair, Health } from './health.ts';
export { Json } from './json.ts';
export { Acceptance, KnownFinding, KnownFindingsPage } from './known-finding.ts';
export { maskPairs } from './mask-pairs.ts';
export { maskSecrets } from './mask-secrets.ts';
export { maskTokens } from './mask-tokens.ts';
export { ObservedPreflight } from './observed-preflight.ts';
export {
  BodyFingerprint,
  BodySignature,
  ObservedCookie,
  ObservedResponse,
  PageEssentials,
  SHAPE_CUT,
} from './observed-response.ts';
export { HistoryEntry, HistoryPage } from './pair.ts';
export {
  PairPolicy,
  PairSettings,
  PairSettingsVersion,
  VersionedPairSettings,
} from './pair-settings.ts';
export { PairSettingsRequest } from './pair-settings-request.ts';
export { AcceptedFinding, IgnoreRule, Policy, RuleSetting, Until } from './policy.ts';
export { Preflight } from './preflight.ts';
export { ProbeError, ProbeErrorCode } from './probe-error.ts';
export { Problem } from './problem.ts';
export { describeIssue } from './describe-issue.ts';
export { issuePath } from './issue-path.ts';
export { readRequestOptions, RequestOptions } from './request-options.ts';
export {
  IndexedRun,
  PairReindexed,
  RunDay,
  RunLog,
  RunLogLine,
  type RunRecord,
  RunsPage,
  RunStatus,
  RunTrend,
} from './run-index.ts';
export { Severity } from './severity.ts';
export { Side } from './side.ts';
export {
  Hop,
  SignalEnvelope,
  type AnsweredEnvelope,
  type FailedEnvelope,
} from './signal-envelope.ts';
export { CODING_FIELDS, Unseen } from './unseen.ts';
export { visibleText } from './visible-text.ts';
export { readOrigins } from './web-origin.ts';
