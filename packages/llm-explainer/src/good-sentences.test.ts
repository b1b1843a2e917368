import { expect, it } from 'vitest';
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
])('%s', (cause, diff) => {
  const evidence = diff.findings.map(({ id }) => id);
  const ranked_causes = [{ cause, confidence: 0.8, evidence }];
  const draft = { summary: 'The sides differ.', ranked_causes, actions: [] };
  expect(groundDraft(draft, { diff, sides }).complaints).toEqual([]);
});
