/**
 * The corpus was written for RFC 6265; the parser follows its successor, as browsers do. Where the
 * two differ on purpose:
 */
const NAMELESS = `A line without "=", or with nothing before it, sets a cookie without a name, which is sent as its bare value: draft-ietf-httpbis-rfc6265bis-22 section 5.6 step 3 and section 5.8.3 step 4 (RFC 6265 section 5.2 ignored the line).`;
const CONTROL = `A line with a control character is ignored whole: draft-ietf-httpbis-rfc6265bis-22 section 5.6 step 1 (disabled upstream, too).`;
const EMPTY_DOMAIN = `An empty Domain counts as the last one and makes a cookie of the host alone: draft-ietf-httpbis-rfc6265bis-22 section 5.6.3 and section 5.7 step 8 (RFC 6265 section 5.2.3 let user agents ignore it).`;
const ENCODED_PATH = `Paths are compared as they are written, without decoding: draft-ietf-httpbis-rfc6265bis-22 section 5.1.4 (disabled upstream, and the opposite of case path0028).`;

const reasonOf = (reason: string, cases: string) =>
  cases.split(/\s+/).map((name) => [name, reason] as const);

export const cookieExceptions: ReadonlyMap<string, string> = new Map([
  ...reasonOf(
    NAMELESS,
    `0004 0021 0023 0024 0025 0026 0027 0028 chromium0009 chromium0010 chromium0012 mozilla0012
    mozilla0014 mozilla0015 mozilla0016 mozilla0017 name0017 name0023 name0025 name0028 name0031
    name0032 name0033`,
  ),
  ...reasonOf(CONTROL, 'disabled-chromium0022 disabled-chromium0023'),
  ...reasonOf(EMPTY_DOMAIN, 'optional-domain0042'),
  ...reasonOf(ENCODED_PATH, 'disabled-path0029'),
]);
