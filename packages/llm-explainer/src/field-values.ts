const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words that are values, directives or attributes of fields and name nothing else in a sentence about two answers. */
export const PLAIN_VALUES: readonly string[] = [
  // Cache-Control: RFC 9111 section 5.2, RFC 5861, RFC 8246.
  `max-age max-stale min-fresh must-revalidate must-understand no-cache no-store no-transform only-if-cached
  proxy-revalidate s-maxage stale-if-error stale-while-revalidate`,
  // Content codings: RFC 9110 section 8.4.1, RFC 7932, RFC 8878, RFC 9842.
  `br brotli dcb dcz deflate gzip gzipped zstd`,
  // Charsets: RFC 9110 section 8.3.2.
  `iso-8859-1 iso-8859-15 us-ascii utf-8 utf8 utf-16 windows-1251 windows-1252`,
  // Attributes of cookies: RFC 6265 section 4.1.2, and its successor.
  `httponly samesite`,
  // Content-Security-Policy: CSP Level 3 sections 2.3 and 6.
  `base-uri block-all-mixed-content child-src connect-src default-src fenced-frame-src font-src form-action
  frame-ancestors frame-src img-src manifest-src media-src object-src prefetch-src report-sample report-uri
  require-trusted-types-for script-src script-src-attr script-src-elem strict-dynamic style-src style-src-attr
  style-src-elem trusted-types unsafe-eval unsafe-hashes unsafe-inline upgrade-insecure-requests
  wasm-unsafe-eval worker-src`,
  // Referrer-Policy section 3.
  `no-referrer no-referrer-when-downgrade origin-when-cross-origin strict-origin
  strict-origin-when-cross-origin unsafe-url`,
  // Opener, embedder and resource policies: HTML section 7.1, Fetch section 3.7.
  `credentialless noopener-allow-popups require-corp same-origin-allow-popups same-origin-plus-coep unsafe-none`,
  // X-Content-Type-Options: Fetch section 3.6. X-Frame-Options: RFC 7034.
  `allow-from nosniff sameorigin`,
  // X-Robots-Tag: RFC 9309 names none, the search engines do.
  `noarchive nofollow noimageindex noindex nosnippet notranslate`,
  // Strict-Transport-Security: RFC 6797 section 6.1.
  `includesubdomains`,
  // Protocols: RFC 7301, RFC 9113, RFC 9114.
  `h2 h2c h3 http/1.0 http/1.1 http/2 http/3 http2 http3 sslv3 tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3`,
].flatMap(words);

/** Values that are words of English as well: a sentence has to say that they are one. */
export const WORD_VALUES: readonly string[] = words(`
  chunked compress cross-origin deny identity immutable lax private public same-origin same-site strict`);

/** The same, of which even `sends none` is no value: only beside the name of their field. */
export const FIELD_VALUES: readonly string[] = words(`
  all basic bearer digest follow index negotiate none origin sandbox secure`);

/** Top-level media types whose names are seldom put together with another word: RFC 6838 section 4.2. */
export const MEDIA_TYPES: readonly string[] = words(
  `application audio font image multipart text video`,
);

/** Methods beside GET, with which every comparison asks unless it says so: RFC 9110 section 9, RFC 5789. */
export const METHODS: readonly string[] = words(`CONNECT DELETE HEAD OPTIONS PATCH POST PUT TRACE`);

/** Other ways to say a value. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  brotli: ['br'],
  gzipped: ['gzip'],
  'http/1.0': ['http/1'],
  'http/2': ['h2', 'h2c'],
  'http/3': ['h3'],
  http2: ['h2', 'h2c', 'http/2'],
  http3: ['h3', 'http/3'],
  h2: ['http/2'],
  h3: ['http/3'],
  // A preflight is one, Fetch section 4.8.
  options: ['preflight'],
  utf8: ['utf-8'],
};

/** A value, in lower case, and what else it is called. */
export const namesOfValue = (value: string): readonly string[] => [
  value,
  ...(Object.hasOwn(SYNONYMS, value) ? (SYNONYMS[value] ?? []) : []),
];
