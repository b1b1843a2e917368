import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
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
      'a second more',
      cookie('a', { ...guarded, 'max-age': '3600' }),
      cookie('a', { ...guarded, 'max-age': '3601' }),
    ],
    ['a cookie of the machines in front', cookie('__cf_bm', guarded), {}],
    [
      'named by its installation',
      cookie('SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', guarded),
      cookie('SSESSffffffffffffffffffffffffffffffff', guarded),
    ],
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
    ['a name like a built-in', cookie('constructor'), {}, 'warn', 'right-weaker'],
  ],
});

it('names the cookie without the hash, and the facts with it', () => {
  const [a, b] = ['SSESS0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'SSESSffffffffffffffffffffffffffffffff'];
  const [finding] = judged('cookie-differs', cookie(a, guarded), cookie(b, {})).findings;
  expect(finding?.message).toContain('The cookie SSESS…: ');
  expect(finding?.evidence).toEqual([{ section: 'cookies', keys: [a, b] }]);
  expect(finding?.left_value).toEqual(guarded);
});

it.each(['AWSALBTG', 'BIGipServerpool_stg', 'incap_ses_1_2'])('forgives %s', (name) =>
  expect(judged('cookie-differs', cookie(name), {}).forgiven).toMatchObject([{ keys: [name] }]),
);
