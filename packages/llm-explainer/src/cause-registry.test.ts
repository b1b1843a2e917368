import { readdirSync } from 'node:fs';
import type { EnvDiff, Finding, ProbeErrorCode } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { causeRegistry } from './cause-registry.ts';
import { isGrounded } from './is-grounded.ts';
import { knownWords } from './known-words.ts';
import { observe } from './observe.ts';
import { rankHypotheses } from './rank-hypotheses.ts';
import { findExaggeration } from './severity-claims.ts';
import {
  facts,
  makeDiff,
  makeFinding,
  mirror,
  mirrorFacts,
  sides,
  type FindingFields,
} from './testing/make-diff.ts';
import { cacheRows } from './testing/cause-rows/cache-rows.ts';
import { contentRows } from './testing/cause-rows/content-rows.ts';
import { cookieRows } from './testing/cause-rows/cookie-rows.ts';
import { edgeRows } from './testing/cause-rows/edge-rows.ts';
import { errorFormatRows } from './testing/cause-rows/error-format-rows.ts';
import { refusalRows } from './testing/cause-rows/refusal-rows.ts';
import { routingRows } from './testing/cause-rows/routing-rows.ts';
import type { Row } from './testing/cause-rows/row.ts';
import { securityRows } from './testing/cause-rows/security-rows.ts';
import { takenAwayRows } from './testing/cause-rows/taken-away-rows.ts';
import { titleRows } from './testing/cause-rows/title-rows.ts';

const failed = (code: ProbeErrorCode) =>
  makeFinding('one-side-failed', {
    keys: ['error', 'status'],
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { code, message: 'It waited for a timeout.' },
  });
const status = (left: number, right: number) =>
  makeFinding('status-differs', { severity: 'critical', left_value: left, right_value: right });
const access = (fields: FindingFields = {}) =>
  makeFinding('access-differs', { severity: 'critical', direction: 'right-weaker', ...fields });
const asks = (code: number, challenge?: string) => ({
  left_value: { status: 200 },
  right_value: { status: code, ...(challenge && { 'www-authenticate': challenge }) },
});
const contentType = (left: string | null, right: string | null) =>
  makeFinding('content-type-differs', {
    section: 'content',
    keys: ['content-type'],
    left_value: left,
    right_value: right,
  });
const shape = makeFinding('body-shape-differs', { section: 'content', keys: ['shape'] });
const storability = (left: string | null, right: string | null) =>
  makeFinding('cache-storability-differs', {
    section: 'cache',
    keys: ['cache-control', 'storable_by'],
    left_value: left,
    right_value: right,
  });
const vary = (left: string | null, right: string | null) =>
  makeFinding('vary-differs', {
    section: 'cache',
    keys: ['vary'],
    left_value: left,
    right_value: right,
  });
const allowOrigin = (left: string | null, right: string | null) =>
  makeFinding('cors-origin-differs', {
    section: 'security',
    keys: ['access-control-allow-credentials', 'access-control-allow-origin'],
    left_value: left === null ? null : { 'access-control-allow-origin': left },
    right_value: right === null ? null : { 'access-control-allow-origin': right },
  });
const preflight = makeFinding('preflight-differs', {
  section: 'security',
  keys: ['preflight'],
  severity: 'critical',
  direction: 'right-weaker',
  left_value: { status: 204, 'access-control-allow-methods': 'PUT' },
  right_value: { status: 405 },
});
const routing = (code: string, left: string | string[], right: string | string[]) =>
  makeFinding(code, {
    section: 'routing',
    keys: ['final_url'],
    left_value: left,
    right_value: right,
  });
const headers = makeFinding('unclassified-header-differs', { section: 'platform', keys: ['x-a'] });
const edge = makeFinding('edge-differs', {
  section: 'platform',
  keys: ['cf-ray', 'server'],
  severity: 'info',
  left_value: { 'cf-ray': null, server: 'nginx' },
  right_value: { 'cf-ray': '1-FRA', server: 'cloudflare' },
});
const keptSession = makeFinding('cache-storability-differs', {
  section: 'cache',
  keys: ['cache-control', 'storable_by'],
  severity: 'critical',
  direction: 'right-weaker',
  left_value: { 'cache-control': 'public', session_cookies: [] },
  right_value: { 'cache-control': 'public', session_cookies: ['sid'] },
});
const timing = makeFinding('timing-differs', {
  section: 'timing',
  keys: ['duration_ms'],
  direction: 'right-weaker',
  left_value: 40,
  right_value: 900,
});

const overHttps = {
  routing: facts('target_url', 'https://staging.shop.example/', 'https://shop.example/'),
};
const overHttp = {
  routing: facts('target_url', 'http://staging.shop.example/', 'http://shop.example/'),
};

const failures: [code: ProbeErrorCode, cause: string][] = [
  ['invalid_url', 'request-not-sent'],
  ['invalid_request', 'request-not-sent'],
  ['dns_error', 'name-not-resolved'],
  ['dns_unavailable', 'resolver-silent'],
  ['connect_error', 'nothing-listens'],
  ['connection_refused', 'nothing-listens'],
  ['host_unreachable', 'host-out-of-reach'],
  ['connect_timeout', 'host-out-of-reach'],
  ['connection_reset', 'connection-cut'],
  ['tls_error', 'tls-broken'],
  ['tls_expired', 'certificate-out-of-date'],
  ['tls_wrong_host', 'certificate-of-another-host'],
  ['tls_untrusted', 'certificate-not-trusted'],
  ['timeout', 'too-slow-to-answer'],
  ['header_timeout', 'too-slow-to-answer'],
  ['body_timeout', 'too-slow-to-answer'],
  ['headers_too_large', 'headers-outgrew-limit'],
  ['protocol_error', 'not-http'],
  ['redirect_loop', 'redirects-in-a-circle'],
  ['too_many_redirects', 'redirects-in-a-circle'],
  ['ssrf_blocked', 'leads-into-private-network'],
];

const rows: Row[] = [
  ...failures.map(([code, cause]) => ({
    seen: code,
    findings: [failed(code)],
    causes: [cause],
  })),
  { seen: 'an error with no known cause', findings: [failed('unknown_error')], causes: [] },
  {
    seen: 'the error as a fact only',
    findings: [makeFinding('both-sides-failed', { keys: ['error'] })],
    diff: { outcome: facts('error', { code: 'dns_error' }, { code: 'timeout' }) },
    causes: ['name-not-resolved', 'too-slow-to-answer'],
  },
  { seen: '200 | 401', findings: [access(asks(401, 'Bearer'))], causes: ['access-wall'] },
  {
    seen: '200 | 401, shown by the challenge',
    findings: [
      access({ section: 'security', keys: ['www-authenticate'], right_value: { status: 401 } }),
    ],
    causes: ['access-wall'],
  },
  {
    seen: '200 | 401, as facts only',
    findings: [access()],
    diff: { outcome: facts('status', 200, 401) },
    causes: ['access-wall'],
  },
  {
    seen: '200 | 403 with a challenge',
    findings: [access(asks(403, 'Bearer'))],
    causes: ['access-wall'],
  },
  { seen: '200 | 403', findings: [access(asks(403))], causes: ['access-refused'] },
  {
    seen: '200 | 403 with an HTML page',
    findings: [access(asks(403)), contentType('application/json', 'text/html'), shape],
    causes: ['access-refused'],
  },
  { seen: '401 | 403', findings: [status(401, 403)], causes: ['access-refused'] },
  { seen: '500 | 403', findings: [status(500, 403)], causes: ['server-fault'] },
  {
    seen: '200 | 200 at the login page',
    findings: [
      access({
        section: 'routing',
        keys: ['final_url'],
        left_value: { status: 200 },
        right_value: { status: 200, final_url: 'https://shop.example/login' },
      }),
      routing(
        'final-url-differs',
        'https://staging.shop.example/',
        'https://shop.example/login?next=/',
      ),
      contentType('application/json', 'text/html'),
    ],
    causes: ['login-redirect'],
  },
  { seen: '200 | 429', findings: [status(200, 429)], causes: ['too-many-requests'] },
  {
    seen: '200 | 429 with another type, caching, headers and timing',
    findings: [
      status(200, 429),
      contentType('application/json', 'text/html'),
      storability('public', 'no-store'),
      headers,
      timing,
    ],
    causes: ['too-many-requests'],
  },
  { seen: '429 | 503', findings: [status(429, 503)], causes: ['too-many-requests'] },
  {
    seen: '200 | 401 with another type, caching and a login redirect',
    findings: [
      access(asks(401)),
      contentType('application/json', 'text/html'),
      storability('public', 'no-store'),
      routing(
        'final-url-differs',
        'https://staging.shop.example/',
        'https://shop.example/login?next=/',
      ),
    ],
    causes: ['access-wall'],
  },
  {
    seen: 'Basic | Bearer',
    findings: [
      makeFinding('authentication-differs', {
        section: 'security',
        keys: ['www-authenticate'],
        severity: 'critical',
        left_value: 'Basic',
        right_value: 'Bearer',
      }),
    ],
    causes: ['another-sign-in'],
  },
  { seen: '200 | 500', findings: [status(200, 500)], causes: ['server-fault'] },
  {
    seen: '200 JSON | 502 HTML',
    findings: [status(200, 502), contentType('application/json', 'text/html')],
    causes: ['gateway-cannot-reach-app'],
  },
  { seen: '200 | 404', findings: [status(200, 404)], causes: ['route-missing'] },
  {
    seen: 'JSON | HTML, both 200',
    findings: [contentType('application/problem+json', 'text/html; charset=utf-8'), shape],
    causes: ['error-page-for-json'],
  },
  {
    seen: 'text | HTML',
    findings: [contentType('text/plain', 'text/html')],
    causes: ['another-build'],
  },
  {
    seen: 'JSON | no type',
    findings: [contentType('application/json', null)],
    causes: ['content-type-missing'],
  },
  {
    seen: 'JSON | no type, and a lost key',
    findings: [contentType('application/json', null), shape],
    causes: ['content-type-missing', 'another-build'],
  },
  {
    seen: 'a charset | none',
    findings: [contentType('text/html; charset=utf-8', 'text/html')],
    causes: ['charset-differs'],
  },
  {
    seen: 'HTML | nonsense',
    findings: [contentType('text/html', 'garbage')],
    causes: ['content-type-missing'],
  },
  {
    seen: 'Vary: Accept-Language, Origin | none, and no CORS at all',
    findings: [vary('Accept-Language, Origin', null)],
    causes: ['variant-key-incomplete'],
  },
  { seen: 'a lost key', findings: [shape], causes: ['another-build'] },
  {
    seen: 'https | http at the end',
    findings: [
      routing('final-url-differs', 'https://staging.shop.example/', 'http://shop.example/'),
    ],
    diff: overHttps,
    causes: ['https-not-kept'],
  },
  {
    seen: 'a hop over http',
    findings: [routing('redirect-chain-differs', [], ['http://shop.example/', 'https://x/'])],
    diff: overHttps,
    causes: ['https-not-kept'],
  },
  {
    seen: 'another hop, where http was asked for',
    findings: [routing('redirect-chain-differs', [], ['http://shop.example/b'])],
    diff: overHttp,
    causes: ['redirect-rules-differ'],
  },
  {
    seen: 'with | without a slash at the end',
    findings: [
      routing('canonical-host-differs', 'https://a.example/b', 'https://b.example/b/'),
      routing('redirect-chain-differs', [], ['https://b.example/b/']),
    ],
    diff: overHttps,
    causes: ['canonical-url-rule'],
  },
  {
    seen: '302 | 301',
    findings: [makeFinding('redirect-kind-differs', { left_value: 302, right_value: 301 })],
    causes: ['redirect-rules-differ'],
  },
  {
    seen: 'an allowed origin | none',
    findings: [allowOrigin('https://app.example', null), vary('Origin', null)],
    causes: ['cors-origin-not-listed'],
  },
  {
    seen: 'an allowed origin | *',
    findings: [allowOrigin('https://app.example', '*')],
    causes: ['cors-opened-to-all'],
  },
  {
    seen: 'an allowed origin | the same and *',
    findings: [allowOrigin('https://app.example', 'https://app.example, *')],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'another allowed origin',
    findings: [allowOrigin('https://app.example', 'https://old.example')],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'another method allowed',
    findings: [makeFinding('cors-policy-differs', { left_value: 'GET, PUT', right_value: 'GET' })],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'a preflight allowed | refused',
    findings: [preflight],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'an allowed origin | none, also to a preflight',
    findings: [allowOrigin('https://app.example', null), preflight],
    causes: ['cors-origin-not-listed'],
  },
  {
    seen: 'an allowed origin | *, also to a preflight',
    findings: [allowOrigin('https://app.example', '*'), preflight],
    causes: ['cors-opened-to-all'],
  },
  {
    seen: 'a reflected origin with | without Vary: Origin',
    findings: [
      allowOrigin('https://app.example', 'https://old.example'),
      vary('Origin', 'Accept-Encoding'),
    ],
    causes: ['cors-reflected-without-vary'],
  },
  {
    seen: 'Vary: Origin | none',
    findings: [vary('Origin', null)],
    causes: ['cors-reflected-without-vary'],
  },
  {
    seen: 'Vary: Cookie | none',
    findings: [vary('Cookie', null)],
    causes: ['variant-key-incomplete'],
  },
  {
    seen: 'Vary: Accept | Accept-Encoding',
    findings: [vary('accept', 'accept-encoding')],
    causes: ['variant-key-incomplete'],
  },
  {
    seen: 'private | public',
    findings: [storability('private, no-store', 'public, max-age=600')],
    causes: ['private-answer-shared'],
  },
  {
    seen: 'private | silent',
    findings: [storability('private', null)],
    causes: ['private-answer-shared'],
  },
  {
    seen: 'no-store | public',
    findings: [storability('no-store', 'public, max-age=600')],
    causes: ['caching-switched-off'],
  },
  {
    seen: 'max-age=0 | max-age=60',
    findings: [
      makeFinding('cache-lifetime-differs', { left_value: 'max-age=0', right_value: 'max-age=60' }),
    ],
    causes: ['caching-switched-off'],
  },
  {
    seen: 'max-age=60 | max-age=600',
    findings: [
      makeFinding('cache-lifetime-differs', {
        left_value: 'max-age=60',
        right_value: 'max-age=600',
      }),
    ],
    causes: ['cache-rule-kept-apart'],
  },
  {
    seen: 'must-revalidate on one side',
    findings: [makeFinding('cache-directives-differ', { left_value: 'must-revalidate' })],
    causes: ['cache-rule-kept-apart'],
  },
  {
    seen: 'a body beyond the limit',
    findings: [makeFinding('body-truncated')],
    causes: ['body-outgrew-limit'],
  },
  { seen: 'a slower side', findings: [timing], causes: ['cold-or-far'] },
  { seen: 'a header without a rule', findings: [headers], causes: ['another-edge'] },
  {
    seen: 'nginx | another edge',
    findings: [edge],
    causes: ['cdn-on-one-side'],
    mirrored: ['origin-bypasses-cdn'],
  },
  {
    seen: 'another edge, with headers, caches and protocols of its own',
    findings: [
      edge,
      headers,
      makeFinding('alt-svc-differs', { section: 'platform', keys: ['alt-svc'] }),
      makeFinding('cache-status-differs', { section: 'cache', keys: ['cache-status'] }),
      makeFinding('proxy-status-differs', { section: 'platform', keys: ['proxy-status'] }),
    ],
    causes: ['cdn-on-one-side', 'another-edge'],
    mirrored: ['origin-bypasses-cdn', 'another-edge'],
  },
  {
    seen: 'a session that caches keep',
    findings: [keptSession, makeFinding('cookie-differs', { section: 'cookies', keys: ['sid'] })],
    causes: ['session-in-shared-cache'],
  },
  {
    seen: '401 | a login page',
    findings: [
      access({
        severity: 'warn',
        direction: 'none',
        left_value: { status: 401 },
        right_value: { status: 200, final_url: 'https://shop.example/login' },
      }),
    ],
    causes: ['another-sign-in'],
  },
  ...refusalRows,
  ...securityRows,
  ...cookieRows,
  ...cacheRows,
  ...edgeRows,
  ...contentRows,
  ...titleRows,
  ...takenAwayRows,
  ...errorFormatRows,
  ...routingRows,
  { seen: 'a code nobody knows', findings: [makeFinding('made-tomorrow')], causes: [] },
  { seen: 'nothing', findings: [], causes: [] },
];

const causesOf = (findings: Finding[], diff: Partial<EnvDiff> = {}) =>
  rankHypotheses(causeRegistry, observe({ diff: makeDiff(findings, diff), sides }));

describe('what was seen -> causes', () => {
  it.each(rows)('$seen -> $causes', ({ findings, diff, causes }) => {
    expect(causesOf(findings, diff).map(({ id }) => id)).toEqual(causes);
  });

  it.each(rows)(
    '$seen, sides exchanged -> $causes',
    ({ findings, diff = {}, causes, mirrored = causes }) => {
      const seen = causesOf(findings.map(mirror), mirrorFacts(diff));
      expect(seen.map(({ id }) => id)).toEqual(mirrored);
    },
  );
});

it.each(rows)('$seen: no story calls a side what it is not called', ({ findings, diff }) => {
  const regions = {
    left: { url: 'https://eu.shop.example/', label: 'Europe' },
    right: { url: 'https://us.shop.example/', label: 'America' },
  };
  for (const seen of [findings, findings.map(mirror)]) {
    const causes = rankHypotheses(
      causeRegistry,
      observe({ diff: makeDiff(seen, diff), sides: regions }),
    );
    expect(JSON.stringify(causes)).not.toMatch(/production|staging/i);
  }
});

it.each(rows)('$seen: each story is one sentence', ({ findings, diff }) => {
  for (const seen of [findings, findings.map(mirror)]) {
    const observation = observe({ diff: makeDiff(seen, diff), sides });
    const stories = causeRegistry.flatMap((cause) => cause.matches(observation)?.story ?? []);
    expect(stories.filter((story) => !/^.+\.$/.test(story) || /[.!?] /.test(story))).toEqual([]);
  }
});

it.each(rows)(
  '$seen: no text calls graver what the engine may call a note',
  ({ findings, diff }) => {
    const texts = [findings, findings.map(mirror)].flatMap((seen) =>
      causeRegistry.flatMap((cause) => {
        const found = cause.matches(observe({ diff: makeDiff(seen, diff), sides }));
        const actions = (found?.actions ?? []).flatMap(({ action, why }) => [action, why]);
        return found ? [cause.title, found.story, found.remark ?? '', ...actions] : [];
      }),
    );
    expect(texts.filter((text) => findExaggeration(text, 'info') !== undefined)).toEqual([]);
  },
);

it.each(rows)('$seen: a model may repeat the story', ({ findings, diff }) => {
  const whole = makeDiff(findings, diff);
  for (const { story, evidence } of causesOf(findings, diff)) {
    const cited = findings.filter(({ id }) => evidence.includes(id));
    expect([story, isGrounded(story, knownWords(cited, { diff: whole, sides }))]).toEqual([
      story,
      true,
    ]);
  }
});

describe('the registry', () => {
  it('has a cause for each file, named alike', () => {
    const files = readdirSync(new URL('causes', import.meta.url));
    expect(causeRegistry.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('is covered by the table above', () => {
    const told = new Set(rows.flatMap(({ causes, mirrored = [] }) => [...causes, ...mirrored]));
    expect(causeRegistry.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });
});

it.each([
  [access(), 'Production asks for credentials first, while Staging answers:'],
  [mirror(access()), 'Staging asks for credentials first, while Production answers:'],
  [access(), 'Clients of Production that send no credentials fail.'],
  [
    access({ ...asks(401), left_value: { status: 500 } }),
    'Production asks for credentials first, while Staging answers 500:',
  ],
  [access(asks(403)), 'Production refuses the request (403) without asking for credentials'],
  [mirror(access(asks(403))), 'Staging refuses the request (403) without asking'],
  [status(401, 403), 'while Staging answers 401: a permission rule'],
  [status(403, 500), 'Production fails with a server error, while Staging answers 403:'],
  [status(500, 404), 'Staging fails with a server error, while Production answers 404:'],
  [status(401, 404), 'Production does not know the path, while Staging answers 401:'],
  [status(200, 404), 'Production does not know the path, while Staging answers:'],
  [
    status(200, 429),
    'Production refuses the request as one too many (429), while Staging answers:',
  ],
  [contentType(null, 'text/html'), 'Staging names no valid type of its answer'],
  [timing, 'Production is slower'],
  [mirror(timing), 'Staging is slower'],
  [
    storability('no-store', 'public'),
    'Staging forbids caches to keep the answer, as is common where people test',
  ],
  [storability('public', 'no-store'), 'either a setting from debugging was left on'],
])('the story of %o names the side', (finding, part) => {
  expect(causesOf([finding])[0]?.story).toContain(part);
});
