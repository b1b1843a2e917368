import { createRunIndex, readRetention, type RunIndex } from '@env-drift/run-index';

/** The index across pairs of this deployment. One without the binding has none, and says so when it is asked. */
export const openRunIndex = (env: Env): RunIndex =>
  createRunIndex((env as Partial<Env>).RUN_INDEX, {
    keep: readRetention(env.RUN_INDEX_DAYS, env.RUN_INDEX_ROWS),
  });
