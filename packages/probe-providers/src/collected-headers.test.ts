import { PRESENCE_FIELDS, RUNTIME_NOISE, TARGETED_CACHE_FIELDS } from '@env-drift/header-semantics';
import { expect, it } from 'vitest';
import { isCollected } from './collected-headers.ts';

/** What header-semantics has a parser for, one module a line. */
const PARSED = `
  access-control-allow-origin access-control-allow-credentials access-control-allow-methods
    access-control-allow-headers access-control-expose-headers access-control-max-age
  age
  alt-svc
  cache-control
  cache-status
  www-authenticate
  content-encoding
  content-length transfer-encoding
  content-security-policy content-security-policy-report-only
  cross-origin-opener-policy cross-origin-opener-policy-report-only cross-origin-resource-policy
    cross-origin-embedder-policy cross-origin-embedder-policy-report-only
  deprecation sunset
  server via x-powered-by x-aspnet-version x-envoy-peer-metadata x-kong-limit
  etag last-modified
  expires date
  x-frame-options
  link
  content-type
  permissions-policy
  proxy-status
  referrer-policy
  nel report-to reporting-endpoints
  server-timing
  strict-transport-security
  vary
  x-content-type-options
  x-robots-tag`;

/** In which a wall says that it answered. */
const WALLS = 'cf-mitigated x-amzn-waf-action x-vercel-mitigated';

it.each([
  ...`${PARSED} ${WALLS} location`.trim().split(/\s+/),
  ...PRESENCE_FIELDS,
  ...TARGETED_CACHE_FIELDS,
  ...RUNTIME_NOISE,
  ...['ratelimit', 'x-acme-request-id'],
])('%s is kept', (name) => {
  expect(isCollected(name)).toBe(true);
});

it.each([
  'authorization',
  'cookie',
  'origin-agent-cluster',
  'set-cookie',
  'x-access-control-allow-origin',
  'x-api-key',
  'x-csrf-token',
  'x-request-id-policy',
])('%s is not kept', (name) => {
  expect(isCollected(name)).toBe(false);
});
