import type { ApiClient } from '@env-drift/api-client';

export interface TimedComparison {
  comparisonId: string;
  status: string;
  /** From before the request to start it until a client has seen its end. */
  ms: number;
}

/** Starts a comparison and watches it to its end, as any client would. */
export async function timeComparison(
  api: ApiClient,
  leftUrl: string,
  rightUrl: string,
): Promise<TimedComparison> {
  const startedAt = performance.now();
  const started = await api.startComparison({ leftUrl, rightUrl });
  if (!started.ok) throw new Error(started.failure.message);
  const { comparisonId } = started.value;
  let status = 'unknown';
  for await (const seen of api.watchComparison(comparisonId)) {
    if (seen.ok) status = seen.value.status;
  }
  return { comparisonId, status, ms: performance.now() - startedAt };
}
