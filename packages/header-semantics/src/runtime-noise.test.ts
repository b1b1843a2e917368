import { expect, it } from 'vitest';
import { RUNTIME_NOISE, RUNTIME_NOISE_COOKIES } from './runtime-noise.ts';

it.each(['date', 'age', 'cf-ray', 'x-cache', 'x-amz-cf-pop', 'x-envoy-upstream-service-time'])(
  'the value of %s is noise',
  (name) => expect(RUNTIME_NOISE.has(name)).toBe(true),
);

it.each([
  ...['x-csrf-token', 'idempotency-key', 'authorization', 'www-authenticate', 'set-cookie'],
  ...['', 'x-cache-control', 'x-request-id-policy', 'cache-control', 'server', 'via', 'etag'],
])('the value of %j counts', (name) => expect(RUNTIME_NOISE.has(name)).toBe(false));

it('lists exact lower-case names', () => {
  for (const name of [...RUNTIME_NOISE, ...RUNTIME_NOISE_COOKIES]) {
    expect(name).toMatch(/^[a-z0-9_-]+$/);
  }
  expect(RUNTIME_NOISE_COOKIES.has('__cf_bm')).toBe(true);
});
