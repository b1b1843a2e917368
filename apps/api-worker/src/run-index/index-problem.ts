import type { IndexTrouble } from '@env-drift/run-index';
import type { ProblemDraft } from '../http/problem-response.ts';

const details: Record<IndexTrouble, string> = {
  missing:
    'This deployment has no run index. Comparisons and the history of each pair work without it; bind a D1 database as RUN_INDEX to have one.',
  not_migrated:
    'The migrations of the run index are not applied yet. Apply them: wrangler d1 migrations apply RUN_INDEX --remote',
  slow: 'The run index took too long to answer. Try again in a moment.',
  failed: 'The run index is not available right now. Try again in a moment.',
};

/** Codes of the problems below, for the table of routes. */
export const INDEX_PROBLEMS = ['run_index_not_set_up', 'run_index_unavailable'] as const;

/** Why there is no list. Nothing else depends on the index, so nothing else is unavailable. */
export function indexProblem(trouble: IndexTrouble): ProblemDraft {
  const isTemporary = trouble === 'slow' || trouble === 'failed';
  return {
    status: 503,
    code: INDEX_PROBLEMS[isTemporary ? 1 : 0],
    detail: details[trouble],
    ...(isTemporary && { headers: { 'retry-after': '5' } }),
  };
}
