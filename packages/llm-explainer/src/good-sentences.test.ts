import { expect, it } from 'vitest';
import { explainByRules } from './explain-by-rules.ts';
import { groundDraft } from './ground-draft.ts';
import { facts, makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const status = (right_value: number) =>
  makeDiff([makeFinding('status-differs', { severity: 'critical', left_value: 200, right_value })]);
const header = (
  code: string,
  name: string,
  left_value: string | null,
  right_value: string | null,
) =>
  makeDiff(
    [
      makeFinding(code, {
        section: 'security',
        keys: [name],
        severity: 'critical',
        left_value,
        right_value,
      }),
    ],
    { security: facts(name, left_value, right_value) },
  );
const csp = header('csp-differs', 'content-security-policy', "default-src 'self'", null);
const cors = header(
  'cors-origin-differs',
  'access-control-allow-origin',
  'https://app.shop.example',
  null,
);
const hsts = header('hsts-differs', 'strict-transport-security', 'max-age=31536000', null);
const access = makeDiff([
  makeFinding('access-differs', {
    severity: 'critical',
    left_value: { status: 200 },
    right_value: { status: 401, 'www-authenticate': 'Bearer realm="shop"' },
  }),
]);
const caching = header('cache-lifetime-differs', 'cache-control', 'max-age=60', 'max-age=600');

const challenge = makeDiff([
  makeFinding('access-differs', {
    severity: 'critical',
    left_value: { status: 401, 'www-authenticate': 'Basic realm="staging"' },
    right_value: { status: 200 },
  }),
]);
const login = makeDiff([
  makeFinding('access-differs', {
    section: 'routing',
    keys: ['final_url'],
    severity: 'critical',
    left_value: {
      status: 200,
      final_url: 'https://acme.cloudflareaccess.com/cdn-cgi/access/login',
    },
    right_value: { status: 200 },
  }),
]);
const storing = header(
  'cache-storability-differs',
  'cache-control',
  'private, no-cache',
  'public, max-age=600',
);
const debugging = header(
  'cache-lifetime-differs',
  'cache-control',
  'public, max-age=120',
  'public, max-age=1',
);
const robots = header('indexing-differs', 'x-robots-tag', null, 'noindex, nofollow');
const kind = header(
  'content-type-differs',
  'content-type',
  'application/json',
  'text/html; charset=utf-8',
);
const coding = header('content-encoding-differs', 'content-encoding', null, 'gzip');
const protocols = header('alt-svc-differs', 'alt-svc', null, 'h3=":443"; ma=86400');
const opener = header(
  'cross-origin-policy-differs',
  'cross-origin-opener-policy',
  'same-origin-allow-popups',
  'same-origin',
);
const scripts = header(
  'csp-differs',
  'content-security-policy',
  "script-src 'self' 'nonce-c29tZQ'",
  "script-src 'self' 'unsafe-inline'",
);
const server = header('disclosure-differs', 'server', 'nginx', 'nginx/1.18.0 (Ubuntu)');
const origins = header(
  'cors-origin-differs',
  'access-control-allow-origin',
  'https://app.example',
  'https://app.example, *',
);
const varying = header('vary-differs', 'vary', 'Accept-Encoding, Origin', 'Accept-Encoding');
const cookie = makeDiff([
  makeFinding('cookie-differs', {
    section: 'cookies',
    keys: ['session'],
    severity: 'critical',
    left_value: { httponly: '', path: '/', samesite: 'Lax', secure: '' },
    right_value: { httponly: '', path: '/', samesite: 'Lax' },
    message: 'The cookie session: without Secure on the right side.',
  }),
]);
const slow = makeDiff([
  makeFinding('timing-differs', {
    section: 'timing',
    keys: ['duration_ms'],
    left_value: { duration_ms: 10 },
    right_value: { duration_ms: 711 },
  }),
]);
const fast = makeDiff([
  makeFinding('timing-differs', {
    section: 'timing',
    keys: ['duration_ms'],
    left_value: { duration_ms: 1000 },
    right_value: { duration_ms: 100 },
  }),
]);
const preflight = makeDiff([
  makeFinding('preflight-differs', {
    section: 'security',
    keys: ['preflight'],
    severity: 'critical',
    left_value: {
      asked: { method: 'GET', headers: ['x-trace-parent'] },
      status: 204,
      'access-control-allow-headers': 'content-type, x-trace-parent',
    },
    right_value: {
      asked: { method: 'GET', headers: ['x-trace-parent'] },
      status: 204,
      'access-control-allow-headers': 'content-type',
    },
  }),
]);
const large = makeDiff([
  makeFinding('body-truncated', {
    section: 'content',
    keys: ['bytes'],
    left_value: { bytes: 173 },
    right_value: { bytes: 1_048_576 },
  }),
]);

/** As models write them, of what the findings show: none of them is to be cut. */
it.each([
  ['Production answers 401 Unauthorized, while Staging answers 200 OK.', access],
  ['HTTP 401 on Production vs 200 on Staging indicates a missing Authorization header.', access],
  ['Production rejects anonymous requests with a 401 status code; Staging accepts them.', access],
  ['Production requires Bearer authentication (realm "shop"), Staging does not.', access],
  ['Production answers 403 Forbidden, Staging answers 200.', status(403)],
  ['Production answers 404 Not Found: the route is not deployed.', status(404)],
  ['A rate limit was hit, so Production answers 429 Too Many Requests.', status(429)],
  ['Production fails with an Internal Server Error (500).', status(500)],
  ['Production answers 502 Bad Gateway: the app behind it is down.', status(502)],
  ['Production answers 503 Service Unavailable instead of 200.', status(503)],
  ['Production answers 504 Gateway Timeout, unlike Staging.', status(504)],
  ['Production sends no Content Security Policy, so any script may run (XSS risk).', csp],
  ['Cross-Origin Resource Sharing fails on Production: its status of CORS is missing.', cors],
  ['HSTS is set for one year (31536000 s) on Staging and missing on Production.', hsts],
  ['Production lacks HTTP Strict Transport Security (HSTS).', hsts],
  ['Cache-Control max-age is 60 on Staging and 600 on Production.', caching],
  ['Staging uses a shorter TTL (60s) than Production (600s = 10 min) for the cache.', caching],
  ['Production caches for 10 minutes, Staging for 1 minute.', caching],
  [
    'Staging is protected by HTTP Basic Auth (realm "staging"), while Production is public.',
    challenge,
  ],
  [
    'Staging sits behind Basic Authentication: it answers 401 with `WWW-Authenticate: Basic realm="staging"`.',
    challenge,
  ],
  ['An Identity-Aware Proxy or Basic Auth in front of Production answers 403.', status(403)],
  [
    'A Web Application Firewall (WAF) in front of Production rejects the probe with 403.',
    status(403),
  ],
  ['Production returns a 403 Forbidden, most likely because of an IP allowlist.', status(403)],
  [
    'Staging redirects to a login page (Cloudflare Access), whereas Production answers directly with 200.',
    login,
  ],
  ['The final URL of Staging belongs to an Identity-Aware Proxy or Single Sign-On.', login],
  [
    'Production marks the response as public, max-age=600, although Staging sends private, no-cache.',
    storing,
  ],
  [
    'A CDN rule on Production overrides the Cache-Control of the origin: `public, max-age=600` instead of `private, no-cache`.',
    storing,
  ],
  [
    'Production sends `Cache-Control: public, max-age=600`, so shared caches keep it for ten minutes.',
    storing,
  ],
  ['The cache lifetime on Production was cut to 1 second, from 120 s on Staging.', debugging],
  ['Production caches 120 times shorter than Staging.', debugging],
  ['The robots setting of test environments (noindex, nofollow) leaked into Production.', robots],
  [
    'Production is excluded from search engines: X-Robots-Tag is set to noindex, nofollow there.',
    robots,
  ],
  [
    'Production returns an HTML page (text/html) where Staging serves application/json: a Single-Page App falls back to its start page.',
    kind,
  ],
  ['Production answers with `Content-Type: text/html; charset=utf-8`.', kind],
  ['Compression (gzip) is enabled on Production only.', coding],
  ['Only Production advertises HTTP/3 (h3) through Alt-Svc.', protocols],
  ['HTTP/3 is enabled at the edge of Production (ma=86400, i.e. 24 hours).', protocols],
  [
    'Cross-Origin-Opener-Policy is same-origin on Production and same-origin-allow-popups on Staging.',
    opener,
  ],
  ["Production allows 'unsafe-inline' scripts, Staging relies on a nonce.", scripts],
  ["The script-src of Production falls back to 'unsafe-inline'.", scripts],
  ['Production discloses its server version (nginx/1.18.0 on Ubuntu).', server],
  [
    'Production sends Access-Control-Allow-Origin twice ("https://app.example, *"), which browsers reject.',
    origins,
  ],
  ['Staging varies by Origin and Accept-Encoding, Production only by Accept-Encoding.', varying],
  [
    'The session cookie lacks the Secure attribute on Production: the app is behind a TLS-terminating proxy.',
    cookie,
  ],
  ['Production sets `session` without Secure; both sides use SameSite=Lax and HttpOnly.', cookie],
  [
    'The cookie "session" is set with `HttpOnly; Path=/; SameSite=Lax` on Production, but Secure is missing.',
    cookie,
  ],
  [
    'Production is about 70 times slower than Staging (711 ms vs. 10 ms), which points to a cold start.',
    slow,
  ],
  [
    'Response time on Production is roughly 0.7 s, more than ten times as long as on Staging.',
    slow,
  ],
  ['The duration on Production is ten times less, 100 ms.', fast],
  [
    'On Production the allowed headers of CORS miss `x-trace-parent`, so browsers block the request after OPTIONS.',
    preflight,
  ],
  [
    'The preflight for GET with x-trace-parent fails on Production: Access-Control-Allow-Headers lists content-type only.',
    preflight,
  ],
  [
    'A reverse proxy in front of Production ends TLS, so the framework drops the Secure attribute.',
    cookie,
  ],
  ['Production is considerably slower than Staging, perhaps because of a cold start.', slow],
  ['Production sends "X-Robots-Tag: noindex, nofollow", which keeps search engines away.', robots],
  ['Search engines are kept off Production.', robots],
  ['The Content-Encoding of Staging is missing; Production compresses with gzip.', coding],
  ['HSTS is missing on Production: its certificate may come from a private CA.', hsts],
  ['The body on Production exceeds 1 MB (1048576 bytes) and was truncated.', large],
])('%s', (cause, diff) => {
  const evidence = diff.findings.map(({ id }) => id);
  const ranked_causes = [{ cause, confidence: 0.8, evidence }];
  const draft = { summary: 'The sides differ.', ranked_causes, actions: [] };
  expect(groundDraft(draft, { diff, sides }).complaints).toEqual([]);
});

/** As an advice about the same. */
it.each([
  [
    'Confirm that Basic Auth on Staging is intended, and run the comparison with credentials.',
    challenge,
  ],
  ['Check nginx.conf or `.htaccess` on Staging for the rule that asks for credentials.', challenge],
  [
    'Check the `_headers` file and the CDN rules of Production for a Cache-Control override.',
    storing,
  ],
  ['Check the web.config or the rewrite rules for a fallback to index.html on Production.', kind],
  ['Set Cache-Control to private, no-store on both sides.', storing],
  ['Set max-age=300 on both sides.', debugging],
  ['Set SameSite=Lax; Secure; HttpOnly on the cookie of Production.', cookie],
  ['Set the Secure flag on the session cookie, and make the app trust X-Forwarded-Proto.', cookie],
  ['Enable gzip or brotli compression on Staging.', coding],
  ['Enable HTTP/3 on Staging too, or accept the difference.', protocols],
  ["Replace 'unsafe-inline' by a nonce on Production.", scripts],
  ['Add x-trace-parent to Access-Control-Allow-Headers on Production.', preflight],
  ['Remove the "X-Robots-Tag: noindex" header from Production.', robots],
  ['Drop the noindex directive on Production.', robots],
  ['Switch compression on in the outermost layer of Staging.', coding],
  ['Hide the version on both sides, for example by setting "server_tokens off".', server],
  ['Remove the wildcard from the allowed origins of Production.', origins],
  ['Find out which layer asks: firewall, CDN, gateway or application.', challenge],
  ['Wait some minutes, and compare again: the answer does not say how long.', slow],
])('%s', (action, diff) => {
  const evidence = diff.findings.map(({ id }) => id);
  const cause = `A setting differs: ${diff.findings.map(({ code }) => code).join()}.`;
  const ranked_causes = [{ cause, confidence: 0.8, evidence }];
  const actions = [{ action, why: 'It settles which side is right.' }];
  const draft = { summary: 'The sides differ.', ranked_causes, actions };
  expect(groundDraft(draft, { diff, sides }).complaints).toEqual([]);
});

it('what the rules say may be said again, word by word', () => {
  const diff = makeDiff([...csp.findings, ...cookie.findings, ...slow.findings]);
  const draft = explainByRules({ diff, sides });
  expect(groundDraft({ ...draft, actions: [] }, { diff, sides }).complaints).toEqual([]);
});
