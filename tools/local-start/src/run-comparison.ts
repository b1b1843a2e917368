import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { CompareRequest, Comparison } from '@env-drift/contracts';

export type ComparisonRun =
  { ok: true; comparison: Comparison } | { ok: false; failure: ApiFailure };

const FAILURES_IN_A_ROW = 5;

/** Starts a comparison and follows it to its end, through blips of the connection but not for ever. */
export async function runComparison(
  api: ApiClient,
  request: CompareRequest,
  signal: AbortSignal,
): Promise<ComparisonRun> {
  const started = await api.startComparison(request, { signal });
  if (!started.ok) return started;
  let last: ComparisonRun = { ok: false, failure: noAnswer };
  let failures = 0;
  for await (const seen of api.watchComparison(started.value.comparisonId, { signal })) {
    if (seen.ok) {
      last = { ok: true, comparison: seen.value };
      failures = 0;
    } else if (++failures === FAILURES_IN_A_ROW || isFinal(seen.failure)) return seen;
  }
  if (last.ok && last.comparison.status === 'running') return { ok: false, failure: noEnd };
  return last;
}

const isFinal = ({ status }: ApiFailure) => status !== undefined && status < 500 && status !== 429;

const noAnswer: ApiFailure = { code: 'unreachable', message: 'The comparison was not answered.' };
const noEnd: ApiFailure = {
  code: 'deadline_exceeded',
  message: 'The comparison did not end in time. It may still end: look at the dashboard.',
};
