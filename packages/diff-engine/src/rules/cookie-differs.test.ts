import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import type { SideSketch } from '../testing/envelopes.ts';
import { testRule } from '../testing/test-rule.ts';

const cookie = (name: string, attributes: Record<string, string> = {}) => ({
  cookies: [{ name, attributes }],
});
const guarded = { secure: '', httponly: '' };

testRule('cookie-differs', {
  agrees: [
    ['neither', {}, {}],
    ['the same', cookie('sid', guarded), cookie('sid', guarded)],
    [
      'SameSite is Lax by default',
      cookie('sid', { ...guarded, samesite: 'Lax' }),
      cookie('sid', guarded),
    ],
    [
      'each its own domain',
      cookie('sid', { ...guarded, domain: 'staging.example' }),
      cookie('sid', { ...guarded, domain: '.www.shop.example' }),
    ],
    [
      'each its own domain, beside a port',
      { ...cookie('sid', { ...guarded, domain: 'a.example' }), url: 'https://a.example:8443/' },
      { ...cookie('sid', { ...guarded, domain: 'b.example' }), url: 'https://b.example/' },
    ],
    [
      'a second more',
      cookie('a', { ...guarded, 'max-age': '3600' }),
      cookie('a', { ...guarded, 'max-age': '3601' }),
    ],
    ['a cookie of the machines in front', cookie('__cf_bm', guarded), {}],
    [
      'named anew for each login',
      cookie('.AspNetCore.Correlation.kM6xQz_1aB', guarded),
      cookie('.AspNetCore.Correlation.Zt9pLw-7cD', guarded),
    ],
    [
      'named by its installation',
      cookie('SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', guarded),
      cookie('SSESSffffffffffffffffffffffffffffffff', guarded),
    ],
    ...[
      ['session_staging', 'session_prod'],
      ['app-stg-sid', 'app-prd-sid'],
      ['sessionStaging', 'sessionLive'],
      ['connect.sid.dev2', 'connect.sid.production'],
      ['__Secure-session.qa', '__Secure-session.live'],
      ['staging_sid', 'shop_sid'],
      ['sid_staging.example', 'sid_www.shop.example'],
      ['sid_staging_example', 'sid_shop_example'],
      ['sid-staging.example', 'sid-prod'],
      ['UAT_SESSION', 'LIVE_SESSION'],
      ['session_test_0a1b2c3d4e5f6071', 'session_live_ffffffffffffffff'],
      ['acme_staging_session', 'acme_session'],
      ['session_staging', 'session'],
      ['staging-sid', 'sid'],
      ['__Host-staging_sid', '__Host-sid'],
      ['__Host-sid.qa2', '__Host-sid'],
      ['connect.sid', 'connect.sid.production'],
      ['sessionStaging', 'session'],
    ].map(([one, other]): [string, SideSketch, SideSketch] => [
      `named after the environment: ${one} and ${other}`,
      cookie(one!, guarded),
      cookie(other!, guarded),
    ]),
    [
      'a deletion needs no guard',
      cookie('sid', { ...guarded, 'max-age': '0' }),
      cookie('sid', { 'max-age': '0', samesite: 'Strict' }),
    ],
  ],
  drifts: [
    ['missing', cookie('cart', guarded), {}, 'warn', 'right-weaker'],
    [
      'a session that scripts can read',
      cookie('sid', guarded),
      cookie('sid', { secure: '' }),
      'critical',
      'right-weaker',
    ],
    [
      'a session without Secure on staging',
      cookie('sid', { httponly: '' }),
      cookie('sid', guarded),
      'warn',
      'left-weaker',
    ],
    [
      'another cookie without HttpOnly',
      cookie('theme', guarded),
      cookie('theme', { secure: '' }),
      'warn',
      'right-weaker',
    ],
    [
      'sent to other sites',
      cookie('sid', guarded),
      cookie('sid', { ...guarded, samesite: 'None' }),
      'critical',
      'right-weaker',
    ],
    [
      'dropped for its prefix',
      cookie('__Host-a', { ...guarded, path: '/' }),
      cookie('__Host-a', guarded),
      'critical',
      'right-weaker',
    ],
    [
      'kept longer',
      cookie('a', { ...guarded, 'max-age': '60' }),
      cookie('a', { ...guarded, 'max-age': '6000' }),
      'info',
      'none',
    ],
    [
      'a part of a word is no session',
      cookie('sidebar_state', guarded),
      cookie('sidebar_state', { secure: '' }),
      'warn',
      'right-weaker',
    ],
    [
      'meant for scripts',
      cookie('XSRF-TOKEN', guarded),
      cookie('XSRF-TOKEN', { secure: '' }),
      'info',
      'right-weaker',
    ],
    [
      'meant for scripts, but over https',
      cookie('csrftoken', guarded),
      cookie('csrftoken', { httponly: '' }),
      'warn',
      'right-weaker',
    ],
    [
      'deleted by one side, without a guard',
      cookie('session', guarded),
      cookie('session', { 'max-age': '0' }),
      'warn',
      'right-weaker',
    ],
    [
      'deleted here and set there for another path',
      {
        cookies: [
          { name: 'sid', attributes: { 'max-age': '0', path: '/' } },
          { name: 'sid', attributes: { ...guarded, path: '/a' } },
        ],
      },
      cookie('sid', { path: '/a' }),
      'critical',
      'right-weaker',
    ],
    [
      'no longer sent to other sites',
      cookie('sid', { ...guarded, samesite: 'None' }),
      cookie('sid', { ...guarded, samesite: 'Lax' }),
      'critical',
      'left-weaker',
    ],
    [
      'stricter about other sites',
      cookie('sid', { ...guarded, samesite: 'Strict' }),
      cookie('sid', guarded),
      'warn',
      'right-weaker',
    ],
    [
      'named by its installation, and guarded less',
      cookie('SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', guarded),
      cookie('SSESSffffffffffffffffffffffffffffffff', { secure: '' }),
      'critical',
      'right-weaker',
    ],
    [
      'named after the environment, and guarded less',
      cookie('session_staging', guarded),
      cookie('session_prod', { secure: '' }),
      'critical',
      'right-weaker',
    ],
    [
      'named after the environment, and dropped for its prefix',
      cookie('__Host-sid-stage', { ...guarded, path: '/' }),
      cookie('__Host-sid-prod', guarded),
      'critical',
      'right-weaker',
    ],
    ['a name like a built-in', cookie('constructor'), {}, 'warn', 'right-weaker'],
  ],
});

it.each<[string, string[], string[]]>([
  ['a word within another', ['sessionstaging'], ['sessionprod']],
  ['an environment on one side, and two that could be it', ['sid_dev', 'sid_test'], ['sid']],
  ['an environment on one side, and more than that', ['session_staging_2'], ['session']],
  ['an environment that is all of the name', ['staging'], ['_']],
  ['another word on one side', ['session_cart'], ['session']],
  ['another word', ['session_staging'], ['session_cart']],
  ['another number', ['sid1_dev'], ['sid2_prod']],
  ['another case', ['SESSION_DEV'], ['session_prod']],
  ['another sign between', ['session-dev'], ['session_prod']],
  ['a part of a host alone', ['sid_stag'], ['sid_shop']],
  ['two that could be it', ['session_dev', 'session_test'], ['session_prod']],
  ['two that could be it on the other side', ['session_dev'], ['session_prod', 'session_live']],
])('keeps apart by their names: %s', (_, one, other) => {
  const set = (names: string[]) => ({ cookies: names.map((name) => cookie(name).cookies[0]!) });
  const { findings, forgiven } = judged('cookie-differs', set(one), set(other));
  expect(findings).toHaveLength(one.length + other.length);
  expect(forgiven).toEqual([]);
});

it('holds a cookie against the one of the same name, though another is named after the side', () => {
  const both = { cookies: [...cookie('session_prod').cookies, ...cookie('session_dev').cookies] };
  const { findings } = judged('cookie-differs', both, cookie('session_prod'));
  expect(findings).toMatchObject([{ evidence: [{ keys: ['session_dev'] }] }]);
});

it('takes another cookie for its counterpart only where that has none', () => {
  const one = { cookies: ['sid_dev', 'sid'].map((name) => cookie(name).cookies[0]!) };
  expect(judged('cookie-differs', one, cookie('sid')).findings).toMatchObject([
    { evidence: [{ keys: ['sid_dev'] }] },
  ]);
  const two = { cookies: ['sid_prod', 'sid'].map((name) => cookie(name).cookies[0]!) };
  expect(judged('cookie-differs', cookie('sid_dev'), two).findings).toMatchObject([
    { evidence: [{ keys: ['sid'] }] },
  ]);
});

it('names the cookie of both sides where one names it after the environment', () => {
  const [finding] = judged(
    'cookie-differs',
    cookie('acme_staging_session', guarded),
    cookie('acme_session'),
  ).findings;
  expect(finding).toMatchObject({
    severity: 'critical',
    message: expect.stringContaining('The cookie acme_{env}_session: '),
    evidence: [{ keys: ['acme_session', 'acme_staging_session'] }],
  });
});

it('says once that a cookie is named after the environment', () => {
  const [one, other] = [cookie('session_staging', guarded), cookie('session_prod', guarded)];
  expect(judged('cookie-differs', one, other)).toMatchObject({
    findings: [],
    forgiven: [
      {
        section: 'cookies',
        keys: ['session_staging', 'session_prod'],
        reason: 'Each side names this cookie after itself.',
        left_value: guarded,
        right_value: guarded,
      },
    ],
  });
  expect(judged('cookie-differs', one, cookie('session_prod'))).toMatchObject({
    findings: [
      {
        evidence: [{ keys: ['session_prod', 'session_staging'] }],
        message: expect.stringContaining('The cookie session_{env}: '),
      },
    ],
    forgiven: [],
  });
});

it('names the cookie without the hash, and the facts with it', () => {
  const [a, b] = ['SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'SSESSffffffffffffffffffffffffffffffff'];
  const [finding] = judged('cookie-differs', cookie(a, guarded), cookie(b, {})).findings;
  expect(finding?.message).toContain('The cookie SSESS…: ');
  expect(finding?.evidence).toEqual([{ section: 'cookies', keys: ['SSESS…'] }]);
  expect(finding?.left_value).toEqual(guarded);
});

it.each(['AWSALBTG', 'BIGipServerpool_stg', 'incap_ses_1_2'])('forgives %s', (name) =>
  expect(judged('cookie-differs', cookie(name), {}).forgiven).toMatchObject([{ keys: [name] }]),
);

it('says once that a framework names a cookie anew', () => {
  const [one, other] = ['__txn_a', '__txn_b'].map((name) => cookie(name, guarded));
  expect(judged('cookie-differs', one!, other!)).toMatchObject({
    findings: [],
    forgiven: [
      {
        keys: ['__txn_…'],
        reason: 'Its framework gives this cookie another name each time.',
      },
    ],
  });
  expect(judged('cookie-differs', one!, one!).forgiven).toEqual([]);
  expect(judged('cookie-differs', one!, cookie('__txn_b')).findings).toMatchObject([
    { message: expect.stringContaining('The cookie __txn_…: '), severity: 'warn' },
  ]);
  expect(judged('cookie-differs', one!, {})).toMatchObject({
    findings: [{ message: 'The cookie __txn_…: only the left side sets it.' }],
    forgiven: [],
  });
});

it.each([
  ['.AspNetCore.Correlation.', 'kM6xQz_1aB', 'Zt9pLw-7cD'],
  ['saml_', '0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ['nonce_', '0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'ffffffffffffffffffffffffffffffff'],
])('%s is the same difference next time, whatever its name is then', (name, ...made) => {
  const [a, b] = made.map(
    (part) => judged('cookie-differs', cookie(name + part, guarded), {}).findings[0],
  );
  expect(a?.evidence).toEqual([{ section: 'cookies', keys: [`${name}…`] }]);
  expect(b?.fingerprint).toBe(a?.fingerprint);
});
