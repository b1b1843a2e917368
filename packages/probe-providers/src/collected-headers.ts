import {
  PRESENCE_FIELDS,
  TARGETED_CACHE_FIELDS,
  isDisclosure,
  isRuntimeNoise,
} from '@env-drift/header-semantics';

/** Fields with a meaning of their own, lower-case and sorted. */
const UNDERSTOOD = `
  age alt-svc cache-control cache-status cf-mitigated content-encoding content-length
  content-security-policy content-security-policy-report-only content-type
  cross-origin-embedder-policy cross-origin-embedder-policy-report-only
  cross-origin-opener-policy cross-origin-opener-policy-report-only cross-origin-resource-policy
  deprecation etag expires last-modified link location nel permissions-policy proxy-status
  ratelimit
  referrer-policy report-to reporting-endpoints server-timing strict-transport-security sunset
  transfer-encoding vary www-authenticate x-amzn-waf-action x-content-type-options x-frame-options
  x-robots-tag x-vercel-mitigated`;

const COLLECTED: ReadonlySet<string> = new Set([
  ...UNDERSTOOD.trim().split(/\s+/),
  ...PRESENCE_FIELDS,
  ...TARGETED_CACHE_FIELDS,
]);

/** Whether a response field, by lower-case name, is kept. Everything else is never stored. */
export const isCollected = (name: string): boolean =>
  COLLECTED.has(name) ||
  name.startsWith('access-control-') ||
  isDisclosure(name) ||
  isRuntimeNoise(name);
