import type { SignalEnvelope } from '@env-drift/contracts';
import { environmentOf } from '../environment-of.ts';
import { maskTarget } from '../mask-target.ts';
import type { ProbeTarget } from '../probe-provider.ts';
import { HAR } from './capture-recorded.ts';
import type { RecordedEntry } from './read-har.ts';

/** The envelope for somebody who asks a recording for a URL that it is not of. */
export function failedCapture(
  { id, label, url }: ProbeTarget,
  recorded: RecordedEntry,
): SignalEnvelope {
  const target_url = maskTarget(url);
  return {
    schema_version: '1.0',
    provider: HAR,
    timestamp: recorded.startedAt,
    environment: environmentOf({ id, label }, target_url),
    runner_context: {},
    request: { method: recorded.request.method, headers: {} },
    routing: { redirect_chain: [], final_url: target_url, hops: [] },
    timing: { duration_ms: 0 },
    error: {
      code: 'invalid_url',
      message: `The recording is of another URL, of ${recorded.url.host}.`,
      hop: 0,
    },
  };
}
