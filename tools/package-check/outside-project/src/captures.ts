import type { SignalEnvelope } from '@env-drift/contracts';

const capture = (target_url: string, headers: Record<string, string>): SignalEnvelope => ({
  schema_version: '1.0',
  provider: 'outside',
  timestamp: 1_790_000_000_000,
  environment: { id: 'shop', target_url },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: [], final_url: target_url, hops: [] },
  timing: { duration_ms: 80 },
  response: { status: 200, headers, cookies: [] },
});

export const staging = capture('https://staging.example/', {
  'cache-control': 'private, max-age=60',
  'x-build': '1',
});
export const production = capture('https://www.example/', {
  'cache-control': 'PUBLIC,max-age="60"',
  'x-build': '2',
});
