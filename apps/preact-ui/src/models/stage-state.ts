import type { ComparisonEvent } from '@env-drift/contracts';

/** Where a stage of a run is. `skipped`: it was not needed, or never reached. */
export type StageState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'skipped';

export type StageEvent = Extract<ComparisonEvent, { event: 'stage' }>;
