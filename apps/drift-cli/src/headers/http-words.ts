/** Words of HTTP itself: methods, directives, codings, attributes, policies, and what a cache says of itself. */
const WORDS = new Set(
  `
  true false yes no on off none null any all auto self default enabled disabled accepted denied
  get head post put patch delete options trace connect
  public private no-cache no-store no-transform max-age s-maxage must-revalidate proxy-revalidate
  must-understand immutable stale-while-revalidate stale-if-error only-if-cached max-stale min-fresh
  secure httponly samesite strict lax path domain expires partitioned priority
  gzip br zstd deflate compress identity chunked bytes
  close keep-alive upgrade h2 h2c h3 websocket http https charset boundary utf-8 utf8 iso-8859-1 us-ascii
  deny sameorigin allowall allow-from nosniff same-origin same-site cross-origin navigate
  same-origin-allow-popups require-corp credentialless unsafe-none includesubdomains preload block
  noindex nofollow noarchive nosnippet noimageindex notranslate index follow
  no-referrer no-referrer-when-downgrade origin origin-when-cross-origin strict-origin
  strict-origin-when-cross-origin unsafe-url unsafe-inline unsafe-eval strict-dynamic
  wasm-unsafe-eval unsafe-hashes report-sample
  default-src script-src style-src img-src font-src connect-src media-src object-src frame-src
  child-src worker-src manifest-src base-uri form-action frame-ancestors report-uri report-to sandbox
  upgrade-insecure-requests block-all-mixed-content
  hit miss pass bypass stale expired dynamic revalidated updating
  basic bearer digest dpop negotiate token apikey realm
  accept accept-charset accept-encoding accept-language accept-ranges age allow alt-svc authorization
  cache-control clear-site-data connection content-disposition content-encoding content-language
  content-length content-location content-range content-security-policy content-type cookie date etag
  expect host if-match if-modified-since if-none-match if-range if-unmodified-since last-modified link
  location origin permissions-policy pragma proxy-authorization range referer referrer-policy
  retry-after server set-cookie strict-transport-security transfer-encoding user-agent vary via
  www-authenticate x-content-type-options x-frame-options x-requested-with
  html xml json plain javascript css form-data x-www-form-urlencoded octet-stream
  `.match(/\S+/g),
);

const MEDIA_TYPE =
  /^(?:(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+*-]+|\*\/\*)$/;
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/;
/** Seconds in whole minutes (RFC 9111 section 1.2.2), and what is too short for anything but a count. */
const isCount = (word: string) =>
  /^\d+(?:\.\d+)?$/.test(word) && (word.length < 6 || Number(word) % 60 === 0);

/**
 * Whether a text holds nothing but words of HTTP, which stand in answers whatever a request was sent with: were
 * one of them masked as a secret, an answer would be judged without it.
 *
 * @example
 * isHttpWords('text/html; charset=utf-8') // true
 */
export const isHttpWords = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,;=]+/)
    .every(
      (word) =>
        word === '' ||
        WORDS.has(word) ||
        isCount(word) ||
        MEDIA_TYPE.test(word) ||
        LANGUAGE.test(word),
    );
