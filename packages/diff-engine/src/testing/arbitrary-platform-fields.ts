import fc from 'fast-check';

/**
 * What edges, proxies and caches add to an answer.
 *
 * @param self stands for the side's own host
 * @param site stands for a further host of the site that both sides may be part of
 */
export const arbitraryPlatformFields = (
  self: string,
  site: string,
): Record<string, fc.Arbitrary<string>> => ({
  age: fc.constantFrom('0', '60'),
  'alt-svc': fc.constantFrom(
    'h3=":443"',
    `h3="${self}:443"; ma=60`,
    `h3="${site}:443"`,
    'h2="cdn.example:443", h3=":444"',
    'clear',
  ),
  'cache-control': fc.constantFrom(
    'no-store',
    'no-cache',
    'private',
    'private, max-age=60',
    'public, max-age=300',
    'max-age="60", must-revalidate',
    's-maxage=9, max-age=1',
    'private="x-a"',
    'MAX-AGE=60, max-age=5',
  ),
  'cache-status': fc.constantFrom(
    'edge; hit',
    'edge; fwd=uri-miss; stored',
    'edge; fwd=bypass',
    'origin; fwd=miss, edge; hit',
  ),
  'cdn-cache-control': fc.constantFrom('max-age=60', 'no-store', 'immutable', 'Max-Age=60'),
  'cf-ray': fc.constantFrom('1-FRA', '2-AMS'),
  date: fc.constantFrom('Fri, 01 Jan 2027 12:00:00 GMT', 'now'),
  deprecation: fc.constantFrom('@1688169599', '@1600000000', 'true'),
  expires: fc.constantFrom('Fri, 01 Jan 2027 12:00:00 GMT', 'Friday, 01-Jan-27 13:00:00 GMT', '0'),
  nel: fc.constantFrom(
    '{"report_to":"a","max_age":9}',
    '{"report_to":"cf-nel","max_age":9,"include_subdomains":true}',
  ),
  'proxy-status': fc.constantFrom('edge', 'edge; error=dns_error', 'a; error=x, b; error=y'),
  ratelimit: fc.constantFrom('"a";r=5;t=9', '"a";r=4;t=8', 'limit=5, remaining=1'),
  'report-to': fc.constantFrom(
    `{"group":"a","max_age":9,"endpoints":[{"url":"https://${self}/r?s=1"}]}`,
    '{"group":"cf-nel","max_age":9,"endpoints":[{"url":"https://a.nel.cloudflare.com/r"}]}',
  ),
  'reporting-endpoints': fc.constantFrom('a="/r"', `b="https://www.${self}/r"`, 'a=("/r")'),
  server: fc.constantFrom('nginx', 'nginx/1.18.0 (Ubuntu)', 'Apache', 'cloudflare', self),
  'server-timing': fc.constantFrom('db;dur=53', 'db;dur=9, app', 'cache;desc="a, b"'),
  sourcemap: fc.constantFrom('/app-1.js.map', `https://${self}/app.js.map`),
  sunset: fc.constantFrom('Sat, 01 Jan 2033 12:00:00 GMT', 'soon'),
  'surrogate-control': fc.constantFrom(
    'max-age=60',
    'Max-Age="60"',
    'no-store',
    'max-age=60+9',
    '=',
  ),
  'vercel-cdn-cache-control': fc.constantFrom('max-age=600', 'private'),
  via: fc.constantFrom(
    `1.1 gw-1.${self}`,
    `1.1 gw-2.${self}`,
    `1.1 ${site}`,
    '1.1 vegur',
    '1.1 a (squid/4.6)',
  ),
  'x-accel-expires': fc.constantFrom('0', '60', '@1790000060', 'soon'),
  'x-acme-request-id': fc.uuid(),
  'x-kong-route': fc.constantFrom('a', 'b'),
  'x-powered-by': fc.constantFrom('Express', 'PHP/8.2', self),
  'x-request-id': fc.uuid(),
  'x-team-id': fc.oneof(
    fc.uuid(),
    fc.constantFrom(`a at cdn.${self}`, `b at ${site}`, '1790000000'),
  ),
  vary: fc.constantFrom('*', 'Origin', 'origin, accept-encoding', 'Host', 'Cookie'),
});
