import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const asks = (challenge: string) => ({ status: 401, headers: { 'www-authenticate': challenge } });
const login = {
  media_type: 'text/html',
  signatures: [{ kind: 'login-page' as const, name: 'okta' }],
};
const toLogin = (host: string) => ({
  redirects: [[302, `https://${host}/login?next=%2Fshop`]] as [number, string][],
});
const titled = (title: string) => ({
  media_type: 'text/html',
  page: {
    title,
    canonical: null,
    robots: null,
    generator: null,
    asset_hosts: [],
    mixed_content: [],
  },
});
/** To another place, with a page of that title. */
const leadsTo = (url: string, title: string): SideSketch => ({
  redirects: [[302, url]],
  body: titled(title),
});
/** The address that was asked for, as a portal is told it. */
const ASKED = encodeURIComponent(PRODUCTION);
/** An answer that a client which follows redirects goes on from. */
const notFollowed = (location: string) => ({ status: 302, headers: { location } });
/** Over another host, and back to a login of one's own. */
const overIdp = (scheme: string) => ({
  redirects: [
    [302, `${scheme}://idp.example/start`],
    [302, 'https://www.shop.example/login'],
  ] as [number, string][],
  body: login,
});

testRule('access-differs', {
  agrees: [
    ['a fault is not open', { status: 401 }, { status: 500 }],
    ['a challenge that nobody has to answer', { headers: { 'www-authenticate': 'Basic' } }, {}],
    ['open on both sides', {}, {}],
    [
      'a login page that was asked for, and is missing',
      { url: 'https://staging.example/login' },
      { url: 'https://www.shop.example/login', status: 404 },
    ],
    ['other credentials, which authentication-differs tells', asks('Basic'), asks('Bearer')],
    ['a login is shown on both sides', { body: login }, { body: { ...login, bytes: 9 } }],
    ['sent to a login, and shown one', toLogin('staging.example'), { body: login }],
    ['no login in a body that was looked at', { body: { signatures: [] } }, {}],
    [
      'a login page that was asked for, and shown',
      { url: 'https://staging.example/sign-in', body: login },
      { url: 'https://www.shop.example/sign-in' },
    ],
    ['a fault is not open either', { body: login }, { status: 502 }],
    ...[
      ...['authors', 'catalog-in', 'loginx', 'cassette', 'auth?nextpage=1'],
      ...['docs/oauth/overview', 'cas/clients', 'sso/', 'login/help', 'api/auth?page=2'],
    ].map((path): [string, SideSketch, SideSketch] => [
      `no login page: ${path}`,
      {},
      { redirects: [[302, `https://www.shop.example/${path}`]] },
    ]),
    [
      'a word for a login on another host',
      {},
      { redirects: [[302, 'https://docs.example/oauth/start']] },
    ],
    ...(
      [
        // A portal for customers, a shop for a country, a page about logins, and a login that was not sent for.
        [`https://portal.example/?rd=${ASKED}`, 'Welcome'],
        ['https://shop.example.de/?from=int', 'Laden'],
        [`https://www.shop.example/welcome?next=${ASKED}`, 'Login - Shop'],
        ['https://docs.example/guide', 'Login pages, and how to write them'],
        [`https://author.example/?rd=${ASKED}`, 'Authors'],
      ] as const
    ).map(([url, title]): [string, SideSketch, SideSketch] => [
      `no login page: ${url}, ${title}`,
      {},
      leadsTo(url, title),
    ]),
    ['two redirects to a login, not followed', notFollowed('/login'), notFollowed('/login?next=/')],
    ['Location beside an answer', {}, { headers: { location: '/login' } }],
    [
      'a redirect at a login that was asked for',
      { url: 'https://staging.example/login' },
      { url: 'https://www.shop.example/login', ...notFollowed('/login?next=/') },
    ],
    ['both are sent to a login', toLogin('staging.example'), toLogin('www.shop.example')],
    [
      'a login page that was asked for',
      { url: 'https://staging.example/login' },
      { url: 'https://www.shop.example/login' },
    ],
    ['401 against 403', { status: 401 }, { status: 403 }],
  ],
  drifts: [
    ['401 against a redirect to a login', asks('Basic'), toLogin('sso.example'), 'warn', 'none'],
    ['401 against a login that is shown', { status: 401 }, { body: login }, 'warn', 'none'],
    ['403 against a redirect to a login', { status: 403 }, toLogin('sso.example'), 'warn', 'none'],
    ['a login against nothing there', { status: 404 }, { status: 401 }, 'critical', 'right-weaker'],
    ...[
      // Its name, at the end.
      ...['login', 'log-in', 'wp-login.php', 'LOGIN.aspx', 'signin', 'sign-in/', 'users/sign_in'],
      // A word for it, and where to return to, or who asks.
      ...['sso?continue=/', 'saml/acs?SAMLRequest=a', 'saml2?RelayState=a', 'cas?service=a'],
      ...['oauth/start?client_id=a', 'oauth2?a=b&redirect_uri=a', 'login/start?returnUrl=%2F'],
      ...['auth?return_to=/', 'o/authorize?response_type=code'],
    ].map((path): [string, SideSketch, SideSketch, 'critical', 'right-weaker'] => [
      `a login page by its address: ${path}`,
      {},
      { redirects: [[302, `https://www.shop.example/${path}`]] },
      'critical',
      'right-weaker',
    ]),
    // Another host, which is told where to return to, and says what it is for.
    ...(
      [
        [`https://portal.shop.example/?rd=${ASKED}&rm=GET`, 'Login - Authelia'],
        [`https://hosting.example/sso-api?url=${ASKED}&nonce=abc`, 'Login – Hosting'],
        ['https://id.example/start?return_to=%2Fshop', 'Sign in to Acme'],
        [`https://konto.example/?zurueck=${ASKED}`, 'Anmelden bei Acme'],
        [`https://auth.shop.example/?rd=${ASKED}`, ''],
        [`https://sso.example/start?target=${ASKED}`, 'Acme'],
      ] as const
    ).map(([url, title]): [string, SideSketch, SideSketch, 'critical', 'right-weaker'] => [
      `a login page on another host: ${url}, ${title}`,
      {},
      leadsTo(url, title),
      'critical',
      'right-weaker',
    ]),
    [
      'a login page on another host, not followed',
      {},
      notFollowed(`https://auth.shop.example/?rd=${ASKED}`),
      'critical',
      'right-weaker',
    ],
    [
      'sent to a login or home, not followed',
      notFollowed('/login?next=/'),
      notFollowed('/home'),
      'critical',
      'left-weaker',
    ],
    [
      'sent to a login, not followed',
      {},
      notFollowed('https://sso.example/login'),
      'critical',
      'right-weaker',
    ],
    ['401 against a login, not followed', asks('Basic'), notFollowed('/login'), 'warn', 'none'],
    ['credentials on the right', {}, asks('Bearer'), 'critical', 'right-weaker'],
    ['a wall in front of staging', asks('Basic realm="staging"'), {}, 'critical', 'left-weaker'],
    ['a refusal', {}, { status: 403 }, 'critical', 'right-weaker'],
    ['sent to a login', {}, toLogin('sso.example'), 'critical', 'right-weaker'],
    ['shown a login', {}, { body: login }, 'critical', 'right-weaker'],
    [
      'a login on staging, an error there',
      { body: login },
      { status: 404 },
      'critical',
      'left-weaker',
    ],
  ],
});

it.each<[left: SideSketch, right: SideSketch, finding: object]>([
  [
    {},
    asks('Bearer'),
    {
      message: 'The right side asks for credentials (401); the other answers 200 without.',
      left_value: { status: 200 },
      right_value: { status: 401, 'www-authenticate': 'Bearer' },
      identity: [[null], ['credentials', 'bearer']],
      evidence: [{ section: 'outcome', keys: ['status'] }],
    },
  ],
  [
    { status: 403 },
    { status: 204 },
    {
      message: 'The left side refuses access (403); the other answers 204 without.',
      evidence: [{ section: 'outcome', keys: ['status'] }],
    },
  ],
  [
    {},
    toLogin('sso.example'),
    {
      message: 'The right side redirects to a login page; the other answers 200 without.',
      left_value: { status: 200, final_url: 'https://staging.example/shop' },
      right_value: { status: 200, final_url: 'https://sso.example/login?next=%2Fshop' },
      evidence: [{ section: 'routing', keys: ['final_url'] }],
    },
  ],
  [
    {},
    { redirects: [[302, 'https://www.shop.example/login']] },
    {
      message:
        'The right side redirects to what is called a login page; the other answers 200 without.',
      right_value: { status: 200, final_url: 'https://www.shop.example/login' },
      identity: [[null], ['login-by-name']],
    },
  ],
  [
    notFollowed('/home'),
    notFollowed('/login?next=/'),
    {
      message: 'The right side redirects to a login page; the other answers 302 without.',
      left_value: { status: 302, location: '/home' },
      right_value: { status: 302, location: '/login?next=/' },
      evidence: [{ section: 'routing', keys: ['location'] }],
    },
  ],
  [
    { body: login },
    {},
    {
      message: 'The left side shows a login page; the other answers 200 without.',
      left_value: { status: 200, login_page: 'okta' },
      right_value: { status: 200 },
      evidence: [{ section: 'content', keys: ['signatures'] }],
    },
  ],
  [
    asks('Basic'),
    toLogin('sso.example'),
    {
      message:
        'The left side asks for credentials (401); the right side redirects to a login page.',
      left_value: {
        status: 401,
        'www-authenticate': 'Basic',
        final_url: 'https://staging.example/shop',
      },
      right_value: { status: 200, final_url: 'https://sso.example/login?next=%2Fshop' },
      identity: [['credentials', 'basic'], ['login']],
      evidence: [{ section: 'outcome', keys: ['status'] }],
    },
  ],
])('%j and %j in words', (left, right, finding) => {
  expect(judged('access-differs', left, right).findings).toMatchObject([finding]);
});

it.each<[SideSketch, unknown]>([
  [asks('Basic'), { status: 401, 'www-authenticate': 'Basic' }],
  [{ status: 403 }, { status: 403 }],
  [{ body: login }, { status: 200, login_page: 'okta' }],
])('shows of %j what matters', (guarded, shown) => {
  const [finding] = judged('access-differs', guarded, { status: 201 }).findings;
  expect([finding?.left_value, finding?.right_value]).toEqual([shown, { status: 201 }]);
});

it('keeps the fact that proves it', () => {
  expect(
    diffEnvelopes(captures(STAGING, { body: login }), captures(PRODUCTION)).content['signatures'],
  ).toEqual({ left: ['login-page okta'], right: null });
});

it.each<[string, SideSketch, SideSketch]>([
  ['open', { headers: { 'x-frame-options': 'DENY' } }, overIdp('http')],
  ['401', { ...asks('Basic'), body: { media_type: 'text/plain' } }, overIdp('https')],
  ['403', { status: 403, headers: { vary: 'cookie' } }, overIdp('https')],
])('is one finding with all that follows from it: %s', (what, left, right) => {
  const codes = (one: SideSketch, other: SideSketch) =>
    diffEnvelopes(captures(STAGING, one), captures(PRODUCTION, other)).findings.map(
      ({ code }) => code,
    );
  // But for a step over plain http, which anybody can read.
  const expected =
    what === 'open' ? ['access-differs', 'redirect-chain-differs'] : ['access-differs'];
  expect(codes(left, right)).toEqual(expected);
  expect(codes(right, left).sort()).toEqual(expected);
});

it.each<[string, string, string[]]>([
  ['known', '/login?next=/', ['access-differs']],
  ['guessed', '/login', ['access-differs', 'csp-differs', 'hsts-differs']],
])('hides nothing critical beside a login that is but guessed: %s', (_, path, expected) => {
  const guarded = {
    'content-security-policy': "default-src 'self'",
    'strict-transport-security': 'max-age=63072000',
    'x-tenant': 'a',
  };
  const sent = { redirects: [[302, `https://staging.example${path}`]] as [number, string][] };
  const diff = diffEnvelopes(
    captures(STAGING, { ...sent, headers: guarded, body: { media_type: 'text/html' } }),
    captures(PRODUCTION, { body: { media_type: 'text/html', sha256: 'b'.repeat(64) } }),
  );
  expect(diff.findings.map(({ code }) => code)).toEqual(expected);
});

it.each([
  ['http://www.shop.example/login', ['access-differs', 'final-url-differs']],
  ['https://www.shop.example/login', ['access-differs']],
])('tells of a guessed login at %s what is critical of its address', (url, expected) => {
  const diff = diffEnvelopes(captures(STAGING), captures(PRODUCTION, { redirects: [[302, url]] }));
  expect(diff.findings.map(({ code }) => code)).toEqual(expected);
});

it('tells of a login page once, whatever it looks like', () => {
  const page = {
    ...{ title: 'Sign in', canonical: null, robots: 'noindex', generator: null },
    ...{ asset_hosts: ['okta.example'], mixed_content: [] },
  };
  const shop = {
    media_type: 'text/html',
    bytes: 9000,
    page: { ...page, title: 'Shop', robots: null },
  };
  const codes = diffEnvelopes(
    captures(STAGING, { body: shop, headers: { etag: '"a"', link: '</>; rel=canonical' } }),
    captures(PRODUCTION, { body: { ...login, bytes: 900, sha256: 'b'.repeat(64), page } }),
  ).findings.map(({ code }) => code);
  expect(codes).toEqual(['access-differs']);
});
