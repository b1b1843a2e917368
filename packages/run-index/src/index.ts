export type { Attempt, IndexTrouble } from './attempt.ts';
export { createKeptAnswers, type KeptAnswers, type KeptAnswersOptions } from './kept-answers.ts';
export type { RunQuery } from './list-runs.ts';
export { readRetention, type Retention } from './retention.ts';
export { readCursor, type RunPlace } from './run-cursor.ts';
export { createRunIndex, type RunIndex, type RunIndexOptions } from './run-index.ts';
