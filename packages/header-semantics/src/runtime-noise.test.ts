import { expect, it } from 'vitest';
import { isRuntimeNoiseCookie, RUNTIME_NOISE } from './runtime-noise.ts';

it.each(['date', 'cf-ray', 'x-cache', 'x-amz-cf-pop', 'x-envoy-upstream-service-time'])(
  'the value of %s is noise',
  (name) => expect(RUNTIME_NOISE.has(name)).toBe(true),
);

it.each([
  ...['x-csrf-token', 'idempotency-key', 'authorization', 'www-authenticate', 'set-cookie'],
  ...[
    '',
    'x-cache-control',
    'x-request-id-policy',
    'cache-control',
    'server',
    'via',
    'etag',
    'age',
  ],
])('the value of %j counts', (name) => expect(RUNTIME_NOISE.has(name)).toBe(false));

it('lists exact lower-case names', () => {
  for (const name of RUNTIME_NOISE) expect(name).toMatch(/^[a-z0-9_-]+$/);
});

it.each([
  ...['__cf_bm', 'AWSALBTG', 'AWSALBTGCORS', 'GCLB', 'datadome', 'SERVERID'],
  ...['incap_ses_123_456', 'visid_incap_456', 'TS01a2b3c', 'BIGipServerpool_stg'],
])('an edge sets the cookie %s for itself', (name) =>
  expect(isRuntimeNoiseCookie(name)).toBe(true),
);

it.each(['', 'sid', 'serverid2', 'my_incap_ses_1', 'xts01', 'ts02', 'constructor'])(
  'the cookie %j counts',
  (name) => expect(isRuntimeNoiseCookie(name)).toBe(false),
);
