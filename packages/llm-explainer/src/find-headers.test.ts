import { expect, it } from 'vitest';
import { findHeaders } from './find-headers.ts';

it.each<[string, string[]]>([
  ['Cache-Control and CDN-Cache-Control differ.', ['cache-control', 'cdn-cache-control']],
  ['X-Debug, cf-ray and Sec-Fetch-Site are sent.', ['x-debug', 'cf-ray', 'sec-fetch-site']],
  ['The Vary header, the header Server, an Age response header.', ['vary', 'age', 'server']],
  ['Vary is missing, and Pragma and Age differ.', ['vary', 'pragma', 'age']],
  ['It differs: Expires is sent. Link was dropped.', ['expires', 'link']],
  ['Production lacks vary and sends no request-id.', ['vary', 'request-id']],
  [
    'The idempotency-key header, the cdn-loop field, a digest header.',
    ['idempotency-key', 'cdn-loop', 'digest'],
  ],
  ['The permissions policy header is missing.', ['permissions-policy']],
  ['The traceparent differs.', ['traceparent']],
  [
    'The caching header, security headers, a missing field, the HSTS header, its cached header.',
    [],
  ],
  ['It adds headers, drops fields, and lets a proxy strip headers.', []],
  ['The answers vary, the certificate expires, and it sends a link without a date.', []],
  ['Links are longer, via a CDN from another origin. Expired certificates are refused.', []],
  ['The ETag changed, and so did the server.', ['etag']],
  ['A Content-Security-Policy-Report-Only.', ['content-security-policy-report-only']],
  ['A server at another location varies by age and date, from its host.', []],
  ['Sign-in, cold-start, the cache-control-plane and a content-type-like thing.', []],
])('%s', (text, headers) => expect(findHeaders(text)).toEqual(headers));
