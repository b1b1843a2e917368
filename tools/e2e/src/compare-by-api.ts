import { createApiClient } from '@env-drift/api-client';
import type { Stage } from './product-test.ts';

export interface Compared {
  comparisonId: string;
  pairKey: string;
}

/** Starts a comparison of the demo's servers as a script would, for what a journey needs and does not test. */
export async function startByApi(
  { url, demo }: Stage,
  path: string,
  rightUrl = demo.production.url + path,
): Promise<Compared> {
  const started = await createApiClient({ baseUrl: url, fetch }).startComparison({
    leftUrl: demo.staging.url + path,
    rightUrl,
    leftLabel: 'Staging',
    rightLabel: 'Production',
  });
  if (!started.ok) throw new Error(started.failure.message);
  return started.value;
}

/** The same, and waits until it is over; tells of the last of so many. */
export async function compareByApi(stage: Stage, path: string, times = 1): Promise<Compared> {
  const started = await startByApi(stage, path);
  const api = createApiClient({ baseUrl: stage.url, fetch });
  for await (const seen of api.watchComparison(started.comparisonId))
    if (!seen.ok) throw new Error(seen.failure.message);
  return times > 1 ? compareByApi(stage, path, times - 1) : started;
}
