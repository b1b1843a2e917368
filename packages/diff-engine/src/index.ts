export { compareRuns, type PreviousRun } from './compare-runs.ts';
export { defaultPolicy } from './default-policy.ts';
export { diffEnvelopes } from './diff-envelopes.ts';
