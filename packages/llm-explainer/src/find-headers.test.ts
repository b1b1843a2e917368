import { expect, it } from 'vitest';
import { findHeaders } from './find-headers.ts';

it.each<[string, string[]]>([
  ['Cache-Control and CDN-Cache-Control differ.', ['cache-control', 'cdn-cache-control']],
  ['X-Debug, cf-ray and Sec-Fetch-Site are sent.', ['x-debug', 'cf-ray', 'sec-fetch-site']],
  ['The Vary header, the header Server, an Age response header.', ['vary', 'server', 'age']],
  ['The ETag changed, and so did the server.', ['etag']],
  ['A Content-Security-Policy-Report-Only.', ['content-security-policy-report-only']],
  ['A server at another location varies by age and date, from its host.', []],
  ['Sign-in, cold-start, the cache-control-plane and a content-type-like thing.', []],
])('%s', (text, headers) => expect(findHeaders(text)).toEqual(headers));
