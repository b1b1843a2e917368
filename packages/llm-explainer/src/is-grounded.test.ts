import { describe, expect, it } from 'vitest';
import { findInventions, findStrangePlaces, isGrounded } from './is-grounded.ts';
import { knownText } from './known-text.ts';
import { knownWords } from './known-words.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const finding = makeFinding('access-differs', {
  left_value: { status: 200 },
  right_value: {
    status: 401,
    final_url: 'http://127.0.0.1:4001/account/login',
    server: 'nginx/1.25.3 (built 2026-11-20)',
    'x-kept': 'max-age=31536000, retry=600',
    seen: 1200,
    duration_ms: 1234,
  },
  message: 'The answer stands in nginx.conf and [2001:db8::1].',
});
const diff = makeDiff([finding]);
const words = knownWords([finding], { diff, sides });

describe('rests on what was seen', () => {
  it.each([
    'Production answers 401, Staging (200) does not.',
    'The host shop.example asks, staging.shop.example does not.',
    'It ends at 127.0.0.1:4001, on port 4001, at /account/login.',
    'It ends at /account/login/, as said in nginx.conf.',
    'The address 2001:db8::1 is used over TLS on port 443.',
    'A Node.js or ASP.NET release, e.g. with SHA256 and/or JSON over IPv6.',
    'One of the 2 sides, the 1 that answers 4xx.',
    'It was seen on 2026-11-20 by nginx/1.25.3, 1,200 times in 10 minutes (600 s).',
    'It may be kept for 365 days, or 1 year, and took 1.2 s or 1234 ms.',
    'Something broke...and was mended.',
    'Production sends "max-age=31536000", `retry=600` and "(built 2026-11-20)".',
    'Production sends "nginx/1.25.3 (buil…" here.',
    'The 1st of 2 answers, twice.',
    'There are 0 critical findings, and 1 warning.',
    'It may be kept for a year.',
    'Production answers 401 Unauthorized, Staging 200 OK.',
    'Production sends 401 (Unauthorized) for want of an Authorization header.',
    'Its max-age is a year.',
    'Production sends `X-Kept: max-age=31536000, retry=600`, and `status: 401`.',
    'It sends private answers, as a GET for anybody.',
  ])('%s', (text) => expect(isGrounded(text, words)).toBe(true));
});

describe('rests on nothing', () => {
  it.each([
    'Cosmic rays hit the machine at 10.9.8.7.',
    'The database db.internal.example is down.',
    'The host hop.example asks.',
    'The host shop.example.evil.test asks.',
    'It is reached at evil-shop.example.',
    'Redis at localhost:6379 is down.',
    'Nothing listens on port 5432.',
    'Port: 8443 is closed.',
    'The address fe80::1 is wrong.',
    'Production answers 503.',
    'A 404 page is shown (status 404).',
    'The upstream sent HTTP 502, then a retry.',
    'A 302 redirect is missing.',
    'It is a 502-error.',
    'postgres-17 crashed.',
    'Production took forty seconds and failed three thousand times.',
    'Production answers with HTTP-503 here.',
    'It is CVE-2021-44228 in log4j-2.14.1, behind nginx-1.14.0.',
    "Production sends 'no-store, private' here.",
    'Production lost HSTS and CSP.',
    'CORS is misconfigured on Production: its Vary lacks Origin.',
    'Production lacks Frame-Options and Strict-Origin-Policy.',
    'It fails since Monday, after the deploy by Max.',
    'PostgreSQL ran out of connections.',
    'The file /etc/nginx/sites.conf was changed.',
    'It is set in wrangler.toml.',
    'It is set in C:\\inetpub\\web.',
    'The path /api/v2/orders is blocked.',
    'After a 300-second wait it failed.',
    'It took 360 ms.',
    'It holds 120 bytes.',
    'A third of 4 servers answers 5xx.',
    'It runs nginx 1.25 since 2026-11-19.',
    'It speaks HTTP/1.1 as of RFC 793.',
    'It may be kept for 2 years, or 20 minutes.',
    'It broke at 10:30, in 2025, with v1.2.3.',
    'It is 400% slower, 1.5 times.',
    'Production sends "max-age=315" here.',
    'Production sends "retry=60" here.',
    "Production sends 'try=600' here.",
    'It comes from redis, behind haproxy.',
    'It runs version 2.',
    'It runs v2 of the API.',
    'It may be kept for 600 hours.',
    'It may be kept for a fortnight, or for half a day.',
    'It is a thousandfold.',
    'It may be kept for 443 days.',
    'It answered 443 times.',
    'The lifetime is 0.',
    'Vary is missing on Production.',
    'Production lacks vary.',
    'The idempotency-key header is missing.',
    'Production sends no-store.',
    'It is told no-cache, must-revalidate.',
    'It sends s-maxage.',
    'It sends private, and nothing else.',
    'Production marks it: Cache-Control is public.',
    'The right answers as text/plain.',
    'It is served as application/json.',
    'It is compressed with gzip, not with brotli.',
    'The page is in UTF-8.',
    'The session has SameSite=Strict.',
    'SameSite is set to None.',
    'The session lacks HttpOnly.',
    'The session lacks the Secure flag.',
    'Its scripts need unsafe-inline.',
    'A frame-ancestors rule is missing.',
    'The referrer policy is no-referrer.',
    'It sends nosniff.',
    'It says noindex.',
    'It lacks includeSubDomains.',
    'It refuses a POST request, and DELETE.',
    'It speaks HTTP/2 alone.',
    'It offers h3.',
    'It speaks TLSv1.3, or TLS 1.2.',
    'It sends `X-Kept: max-age=315`.',
  ])('%s', (text) => expect(isGrounded(text, words)).toBe(false));
});

it('says what it is that nobody has seen', () => {
  const text = 'See "max-age=1" in X-Debug at https://evil.test/, port 8443, /x and 10.9.8.7: 17.';
  expect(findInventions(text, knownText(words))).toEqual([
    { kind: 'urls', said: 'https://evil.test' },
    { kind: 'hosts', said: '10.9.8.7' },
    { kind: 'headers', said: 'x-debug' },
    { kind: 'quoted', said: 'max-age=1' },
    { kind: 'files', said: '/x' },
    { kind: 'ports', said: '8443' },
    { kind: 'numbers', said: '17' },
  ]);
});

describe('whether a place is one of the two sides', () => {
  it.each([
    ['Look at the log of shop.example.', true],
    ['Compare https://shop.example/a with https://staging.shop.example/api?x=1.', true],
    ['Send `Cache-Control: private` and answer 401 instead of 302.', true],
    ['Check nginx.conf and /etc/hosts on port 8080.', true],
    ['Download the fix from evil.test.', false],
    ['Sign in at https://www.shop.exampl.', false],
    ['Sign in at https://www.shop.example.co/.', false],
    ['Sign in at https://www.shop.example/, or at evil.shop.example.', false],
    ['Sign in at https://shop.example@evil.test/.', false],
    ['Open пример.рф and wait.', false],
    ['Ask 10.9.8.7 for it.', false],
    ['Write to help@evil.test.', false],
    ['Fetch ftp://evil.test/x or //evil.test/x.', false],
    ['See https://evil.test/fix.', false],
    ['Open ssh://evil/x, please.', false],
    ['Open //evil/x, please.', false],
    ['Open \\\\evil\\share.', false],
    ['Ask evil.com.py.', false],
    ['Ask evil.properties.', false],
    ['Ask evil[.]test.', false],
    ['Ask evil dot test.', false],
    ['See https://elsewhere.test/, which stands in the URL of a side.', false],
  ])('%s -> %s', (text, isOwn) => {
    const url = 'https://shop.example/api?next=https://elsewhere.test/';
    expect(findStrangePlaces(text, { ...sides, right: { url } }).length === 0).toBe(isOwn);
  });
});
