import { expect, it } from 'vitest';
import { isRuntimeNoise, isRuntimeNoiseCookie, RUNTIME_NOISE } from './runtime-noise.ts';

it.each([
  ...['date', 'cf-ray', 'x-cache', 'x-amz-cf-pop', 'x-envoy-upstream-service-time', 'traceparent'],
  ...['x-served-by', 'x-timer', 'x-runtime', 'x-request-time', 'x-vercel-id', 'x-amz-version-id'],
  ...['akamai-grn', 'x-guploader-uploadid', 'x-msedge-ref', 'x-fb-debug', 'b3', 'x-b3-traceid'],
  ...['request-id', 'x-request-id', 'x-amzn-requestid', 'x-akamai-request-id', 'fly-request-id'],
  ...['x-nf-request-id', 'x-github-request-id', 'cdn-requestid', 'x_request_id', 'x-request-guid'],
  ...[
    'x-datadog-trace-id',
    'x-datadog-parent-id',
    'uber-trace-id',
    'x-span-id',
    'x-b3-parentspanid',
  ],
  ...['x-correlation-id', 'x-hubspot-correlation-id', 'x-ms-correlation-request-id'],
  ...['ratelimit-remaining', 'ratelimit-reset', 'x-ratelimit-used', 'x-rate-limit-remaining'],
  ...['x-rate-limit-reset', 'x-ratelimit-remaining-tokens', 'x-ratelimit-reset-after'],
])('the value of %s is noise', (name) => expect(isRuntimeNoise(name)).toBe(true));

it.each([
  ...['x-csrf-token', 'idempotency-key', 'authorization', 'www-authenticate', 'set-cookie'],
  ...['', 'x-cache-control', 'cache-control', 'server', 'via', 'etag', 'age'],
  ...['x-request-id-policy', 'x-requests', 'id', 'x-parent-id', 'x-user-id', 'x-prerequest-id'],
  ...['ratelimit', 'ratelimit-limit', 'ratelimit-policy', 'x-ratelimit-limit', 'x-remaining'],
  ...['x-mycorrelation-id', 'x-ratelimit-remaining-', 'x-ratelimit-remaining2', 'xratelimit-reset'],
])('the value of %j counts', (name) => expect(isRuntimeNoise(name)).toBe(false));

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
