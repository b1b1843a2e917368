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
    ['a name like a built-in', cookie('constructor'), {}, 'warn', 'right-weaker'],
  ],
});
