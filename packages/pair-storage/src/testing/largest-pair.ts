import type { Policy, SignalEnvelope } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';

/* The most that two targets can make a probe keep, no two values alike, and as many ignore rules as settings may hold. */

const LONG = 'é'.repeat(256);
const numbered = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n));
const fieldsOf = (names: readonly string[], value: string) =>
  Object.fromEntries(names.map((name) => [name, value]));

export const largestEnvelope = (side: string): SignalEnvelope => ({
  schema_version: '1.0',
  provider: 'active-probe',
  timestamp: 1,
  environment: { id: side, target_url: `https://${side}.example/` },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: [], final_url: `https://${side}.example/`, hops: [] },
  timing: { duration_ms: 1 },
  response: {
    status: 200,
    headers: {
      'content-security-policy': numbered(600, (n) => `x${n}-src https://${side}${n}.example`).join(
        '; ',
      ),
      link: `<https://${side}.example/${'é'.repeat(15_000)}>; rel=preload`,
      'permissions-policy': numbered(600, (n) => `${side}${n}=(self)`).join(', '),
      vary: numbered(600, (n) => `${side}${n}`).join(', '),
      'x-powered-by': side + 'é'.repeat(15_000),
    },
    cookies: numbered(100, (n) => `${side}${n}${'é'.repeat(250)}`).map((name) => ({
      name,
      attributes: fieldsOf(
        ['domain', 'expires', 'max-age', 'path', 'priority', 'samesite'],
        side + LONG,
      ),
    })),
    other_headers: fieldsOf(
      numbered(64, (n) => `x-${side}-${n}-${'y'.repeat(55)}`),
      '0'.repeat(16),
    ),
    body: {
      bytes: 1,
      truncated: false,
      sha256: '0'.repeat(64),
      media_type: 'application/json',
      shape: fieldsOf(
        numbered(1_000, (n) => `$.${side}${n}${'é'.repeat(58)}`),
        'number',
      ),
    },
  },
});

/** @param header which of the fields each of them hides */
export const manyIgnores = (header: (n: number) => string): Policy => ({
  ...defaultPolicy,
  ignore: Array.from({ length: 100 }, (_, n) => ({
    header: header(n),
    reason: `${'We know. '.repeat(30)}${n}`,
  })),
});
