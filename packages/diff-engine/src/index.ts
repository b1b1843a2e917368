export type { Captures } from './captures.ts';
export { compareRuns, type PreviousRun } from './compare-runs.ts';
export { completePolicy } from './complete-policy.ts';
export { answersInPlace, couldTell, type TellingRun } from './could-tell.ts';
export type { DiffEngine } from './create-core-engine.ts';
export { createDiffEngine, type DiffEngineOptions } from './create-diff-engine.ts';
export { defaultPolicy } from './default-policy.ts';
export { diffEnvelopes } from './diff-envelopes.ts';
export { endOf as endOfException } from './exception-term.ts';
export { fingerprint } from './fingerprint.ts';
export { InvalidEnvelopeError } from './invalid-envelope-error.ts';
export { InvalidPolicyError } from './invalid-policy-error.ts';
export { matchesPattern } from './matches-pattern.ts';
export { mirrorDiff, mirrorFingerprints, type Told } from './mirror-diff.ts';
export { mirrorPolicy } from './mirror-policy.ts';
export {
  outcomeRule,
  responseRule,
  type AnsweredSide,
  type Draft,
  type Rule,
  type SideView,
} from './rule.ts';
export { summarize } from './summarize.ts';
export { toMarkdown } from './to-markdown.ts';
export { usualSample } from './usual-sample.ts';
export type { ValidatedPolicy } from './validate-core-policy.ts';
export { validatePolicy } from './validate-policy.ts';
