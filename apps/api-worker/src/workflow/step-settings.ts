import type { WorkflowStepConfig } from 'cloudflare:workers';

/** Few and short: what a retry is for is our own storage or platform; a dead target is a result. */
const retries = { limit: 2, delay: 200, backoff: 'exponential' } as const;

/** Writes to the pair's object. */
export const storageStep: WorkflowStepConfig = { retries, timeout: '10 seconds' };

/** The probe ends by itself after 10 s; the rest is for finding the cause of a failure and saving. */
export const probeStep: WorkflowStepConfig = {
  retries: { ...retries, limit: 1 },
  timeout: '20 seconds',
};

/** The explainer ends by itself after 20 s. */
export const explainStep: WorkflowStepConfig = {
  retries: { ...retries, limit: 1 },
  timeout: '30 seconds',
};
