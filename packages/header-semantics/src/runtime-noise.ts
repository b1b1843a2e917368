/**
 * Fields whose value is made anew for every answer, by exact lower-case name: the usual ones. Further
 * ones go by what they are called, see isRuntimeNoise.
 *
 * Never here, whatever it looks like: `x-csrf-token`, `idempotency-key`, `authorization`,
 * `www-authenticate`.
 */
export const RUNTIME_NOISE: ReadonlySet<string> = new Set(
  `date request-id x-request-id x-correlation-id x-trace-id x-amzn-requestid x-amzn-trace-id
  x-amz-request-id x-amz-id-2 x-amz-version-id x-amz-apigw-id b3 x-b3-traceid x-b3-spanid
  x-b3-sampled x-datadog-parent-id x-datadog-sampling-priority x-instana-t x-instana-s traceparent
  tracestate traceresponse x-cloud-trace-context x-github-request-id x-ms-request-id x-azure-ref x-msedge-ref
  akamai-grn x-guploader-uploadid x-fb-debug
  x-vercel-id x-nf-request-id fly-request-id cf-ray cf-cache-status x-cache x-cache-hits
  x-cache-lookup x-cache-status x-served-by x-timer x-amz-cf-id x-amz-cf-pop x-vercel-cache
  x-nextjs-cache x-varnish x-runtime x-response-time x-request-time x-envoy-upstream-service-time
  x-kong-upstream-latency x-kong-proxy-latency x-kong-response-latency x-kong-request-id
  ratelimit-remaining ratelimit-reset x-ratelimit-remaining x-ratelimit-reset`.split(/\s+/),
);

/** The words at the end of a name that say what it holds; whoever answers puts its own before them. */
const NOISE_NAME =
  /(?:^|[-_])(?:(?:request|trace|correlation|(?:parent-?)?span)[-_]?(?:id|guid|uuid)|rate-?limit-(?:remaining|reset|used)(?:-[a-z]+)?)$/;

/**
 * Whether the value of a field, by lower-case name, is made anew for every answer: only that it vanishes
 * says something, namely that another edge answers. `x-acme-request-id` is noise, and
 * `x-request-id-policy` is somebody's contract.
 */
export const isRuntimeNoise = (name: string): boolean =>
  RUNTIME_NOISE.has(name) || NOISE_NAME.test(name);

const NOISE_COOKIES: ReadonlySet<string> = new Set(
  `__cf_bm __cflb __cfruid _cfuvid cf_clearance awsalb awsalbcors awsalbtg awsalbtgcors gclb ak_bmsc
  bm_sv _abck arraffinity arraffinitysamesite datadome serverid`.split(/\s+/),
);

/** With the number of a site or the name of a pool behind it. */
const NOISE_COOKIE_PREFIX = /^(?:incap_ses_|visid_incap_|ts01|bigipserver)/;

/** Whether a cookie is one that an edge sets for itself, with a value of its own for every visitor. */
export function isRuntimeNoiseCookie(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return NOISE_COOKIES.has(lowerCase) || NOISE_COOKIE_PREFIX.test(lowerCase);
}
