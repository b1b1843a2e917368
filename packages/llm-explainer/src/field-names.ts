const words = (text: string): string[] => text.trim().split(/\s+/);

/** Registered names of one word that name nothing else in a sentence about two answers (RFC 9110 section 18.4). */
export const PLAIN_FIELDS: readonly string[] = words(`
  baggage dnt etag nel pragma referer sunset surrogate tracestate traceparent vary`);

/** Registered names of one word that are words of their own: of a field only where the sentence says so. */
export const WORD_FIELDS: readonly string[] = words(`
  accept age allow authorization connection cookie date deprecation digest expect expires forwarded from host
  link location origin priority range server te trailer upgrade via warning`);

/** Registered names, and those of vendors, that are put together of several words. */
export const HYPHENATED_FIELDS: readonly string[] = words(`
  accept-ch accept-charset accept-encoding accept-language accept-patch accept-post accept-ranges
  access-control-allow-credentials access-control-allow-headers access-control-allow-methods
  access-control-allow-origin access-control-expose-headers access-control-max-age alt-svc cache-control
  cache-status cdn-cache-control cdn-loop clear-site-data content-digest content-disposition content-encoding
  content-language content-length content-location content-range content-security-policy
  content-security-policy-report-only content-type critical-ch cross-origin-embedder-policy
  cross-origin-opener-policy cross-origin-resource-policy document-policy early-data expect-ct feature-policy
  idempotency-key if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive
  last-modified max-forwards no-vary-search origin-agent-cluster permissions-policy proxy-authenticate
  proxy-authorization proxy-status ratelimit-limit ratelimit-policy ratelimit-remaining ratelimit-reset
  referrer-policy report-to reporting-endpoints repr-digest request-id retry-after server-timing
  service-worker-allowed set-cookie signature-input speculation-rules strict-transport-security
  surrogate-control surrogate-key timing-allow-origin trace-id transfer-encoding user-agent want-digest
  www-authenticate`);
