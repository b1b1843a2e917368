import type { WorkflowStepConfig } from 'cloudflare:workers';

/** Few and short: what a retry is for is our own storage or platform; a dead target is a result. */
const retries = { limit: 2, delay: 200, backoff: 'exponential' } as const;

/** Writes to the pair's object. */
export const storageStep: WorkflowStepConfig = { retries, timeout: '10 seconds' };

/** A probe, and saving what it saw. */
export const probeStep = (seconds: number): WorkflowStepConfig => ({
  retries: { ...retries, limit: 1 },
  timeout: `${seconds} seconds`,
});

/** The explainer ends by itself after 20 s. */
export const explainStep: WorkflowStepConfig = {
  retries: { ...retries, limit: 1 },
  timeout: '30 seconds',
};
