import type { FailedEnvelope, SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { withoutUnseen } from './unseen.ts';

const response = {
  status: 200,
  headers: { 'content-encoding': 'br', vary: 'accept' },
  cookies: [{ name: 'sid', attributes: {} }],
  body: { bytes: 0, truncated: false, sha256: '0'.repeat(64), media_type: null },
};
const envelope: SignalEnvelope = {
  schema_version: '1.0',
  provider: 'test',
  timestamp: 0,
  environment: { id: 'left', target_url: 'https://a.example/' },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: [], final_url: 'https://a.example/', hops: [] },
  timing: { duration_ms: 1 },
  response,
};

it.each([
  [[], response],
  [['headers' as const], { ...response, headers: {} }],
  [['cookies' as const], { ...response, cookies: [] }],
  [['body' as const], { status: 200, headers: response.headers, cookies: response.cookies }],
  [['coding' as const], { ...response, headers: { vary: 'accept' } }],
  [
    ['body' as const, 'cookies' as const, 'headers' as const],
    { status: 200, headers: {}, cookies: [] },
  ],
])('without %j', (unseen, left) => {
  const before = structuredClone(envelope);
  expect(withoutUnseen(envelope, unseen).response).toEqual(left);
  expect(envelope).toEqual(before);
});

it('leaves alone what has no answer', () => {
  const failed: FailedEnvelope = {
    ...envelope,
    response: undefined,
    error: { code: 'timeout', message: 'No answer.' },
  };
  expect(withoutUnseen(failed, ['headers', 'cookies', 'body'])).toBe(failed);
});
