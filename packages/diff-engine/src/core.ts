/*
 * The engine without its rules, for pages that have to be small: `@env-drift/diff-engine/core`. Each
 * built-in rule is imported by its code, `@env-drift/diff-engine/rules/vary-differs`.
 */
export { basePolicy as defaultPolicy } from './base-policy.ts';
export type { Captures } from './captures.ts';
export { compareRuns, type PreviousRun } from './compare-runs.ts';
export {
  createCoreEngine as createDiffEngine,
  type CoreEngineOptions as DiffEngineOptions,
  type DiffEngine,
} from './create-core-engine.ts';
export { fingerprint } from './fingerprint.ts';
export { InvalidEnvelopeError } from './invalid-envelope-error.ts';
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
export {
  validateCorePolicy as validatePolicy,
  type ValidatedPolicy,
} from './validate-core-policy.ts';
