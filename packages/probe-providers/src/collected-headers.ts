/** Response headers that are kept, lower-case and sorted. Everything else is never stored. */
export const COLLECTED_HEADERS: readonly string[] = [
  'cache-control',
  'content-security-policy',
  'content-security-policy-report-only',
  'content-type',
  'cross-origin-embedder-policy',
  'cross-origin-embedder-policy-report-only',
  'cross-origin-opener-policy',
  'cross-origin-opener-policy-report-only',
  'cross-origin-resource-policy',
  'location',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'www-authenticate',
  'x-content-type-options',
  'x-frame-options',
  'x-robots-tag',
];

/** Families of response headers that are kept whole. */
export const COLLECTED_PREFIXES: readonly string[] = ['access-control-'];
