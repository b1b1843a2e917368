import { describe, expect, it } from 'vitest';
import { domainMatches, parseSetCookie, type CookieOrigin } from './set-cookie.ts';

const origin: CookieOrigin = {
  url: 'https://www.shop.example/cart/view?x=/y',
  receivedAt: Date.UTC(2027, 0, 1),
  mapHost: (host) => host.replace(/^www\./, '{www}'),
};
const parse = (...lines: string[]) => parseSetCookie(lines, origin);

describe('a cookie', () => {
  const plain = {
    name: 'a',
    secure: false,
    httpOnly: false,
    partitioned: false,
    sameSite: 'lax',
    domain: null,
    path: '/cart',
    lifetime: null,
    rejected: null,
  };
  it.each([
    ['a=b', plain],
    ['a=b; SECURE=x; HttpOnly', { ...plain, secure: true, httpOnly: true }],
    ['a=b; Partitioned; Secure', { ...plain, secure: true, partitioned: true }],
    ['a=b; SameSite=stRict', { ...plain, sameSite: 'strict' }],
    ['a=b; SameSite=None; Secure', { ...plain, secure: true, sameSite: 'none' }],
    ['a=b; SameSite=Strict; SameSite=nonsense', plain],
    ['a=b; Domain=.WWW.shop.example', { ...plain, domain: '{www}shop.example' }],
    ['a=b; Domain=shop.example', { ...plain, domain: 'shop.example' }],
    ['a=b; Domain=shop.example; Domain=', plain],
    ['a=b; Path=/', { ...plain, path: '/' }],
    ['a=b; Path=shop', plain],
    ['a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { ...plain, lifetime: 60 }],
    ['a=b; Max-Age=-5', { ...plain, lifetime: 0 }],
    ['a=b; Max-Age=99999999999999999999', { ...plain, lifetime: 34560000 }],
    ['a=b; Expires=Fri, 01 Jan 2027 01:00:00 GMT', { ...plain, lifetime: 3600 }],
    ['a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { ...plain, lifetime: 0 }],
    ['a=b; Expires=Sat, 01 Jan 2050 01:00:00 GMT', { ...plain, lifetime: 34560000 }],
  ])('%s', (line, cookie) => {
    expect(parse(line)).toEqual([cookie]);
  });

  it.each([
    ['a=b; Secure', 'http://www.shop.example/', 'secure-over-http'],
    ['a=b; Secure', 'http://localhost.shop.example/', 'secure-over-http'],
    ['a=b; Secure', 'http://notlocalhost/', 'secure-over-http'],
    ['a=b; Secure', 'no URL', null],
    ['a=b; Secure', 'http://app.localhost/', null],
    ['a=b; Secure', 'http://localhost:8080/', null],
    ['a=b; Secure', 'http://127.0.0.1:8080/', null],
    ['a=b; Secure', 'http://[::1]/', null],
    ['a=b; Domain=other.example', origin.url, 'foreign-domain'],
    ['a=b; Domain=api.www.shop.example', origin.url, 'foreign-domain'],
    ['a=b; Domain=0.0.1', 'http://127.0.0.1/', 'foreign-domain'],
    ['a=b; Domain=127.0.0.1', 'http://127.0.0.1/', null],
    ['a=b; Domain=other.example', 'no URL', null],
    ['a=b; SameSite=None', origin.url, 'same-site-none-without-secure'],
    ['a=b; Partitioned', origin.url, 'partitioned-without-secure'],
    ['__Secure-a=b', origin.url, 'secure-prefix'],
    ['__secure-a=b', origin.url, 'secure-prefix'],
    ['x__Secure-a=b', origin.url, null],
    ['x__Host-a=b', origin.url, null],
    ['x__Host-a=b; Secure', origin.url, null],
    ['__Secure-a=b; Secure', origin.url, null],
    ['__Host-a=b; Path=/', origin.url, 'host-prefix'],
    ['__Host-a=b; Secure', origin.url, 'host-prefix'],
    ['__Host-a=b; Secure', 'https://www.shop.example/', 'host-prefix'],
    ['__Host-a=b; Secure; Path=', origin.url, 'host-prefix'],
    ['__Host-a=b; Secure; Path=', 'https://www.shop.example/', null],
    ['__Host-a=b; Secure; Path=cart', 'https://www.shop.example/', null],
    ['__Host-a=b; Secure; Path=/x', origin.url, 'host-prefix'],
    ['__HOST-a=b; Secure; Path=/; Domain=shop.example', origin.url, 'host-prefix'],
    ['__Host-a=b; Secure; Path=/', origin.url, null],
    ['__Host-a=b; Secure; Path=/; Domain=', origin.url, null],
  ])('%s, set by %s, is rejected: %s', (line, url, rejected) => {
    expect(parseSetCookie([line], { ...origin, url })[0]?.rejected).toBe(rejected);
  });

  it.each([
    ['https://a.example', '/'],
    ['https://a.example/', '/'],
    ['https://a.example/x', '/'],
    ['https://a.example/x/', '/x'],
    ['https://a.example/x/y', '/x'],
    ['no URL', '/'],
  ])('set by %s has the default path %s', (url, path) => {
    expect(parseSetCookie(['a=b'], { ...origin, url })[0]?.path).toBe(path);
  });

  it('reads the same from a line and from its stored form', () => {
    const stored = { name: 'a', attributes: { path: '/x', samesite: 'none', secure: '' } };
    expect(parseSetCookie([stored], origin)).toEqual(parse('a=1; Path=/x; SameSite=None; Secure'));
    const odd = { name: 'a', attributes: { 'max-age': 'soon', expires: 'never' } };
    expect(parseSetCookie([odd], origin)).toEqual(parse('a=1'));
  });

  it('is none where the line is ignored', () => {
    expect(parse('', 'a=b')).toEqual([plain]);
  });

  it('is replaced by a later one of its name, domain and path', () => {
    const lines = ['b=1', 'a=1', 'a=2; HttpOnly', 'a=3; Path=/'];
    expect(parse(...lines).map(({ name, path, httpOnly }) => [name, path, httpOnly])).toEqual([
      ['a', '/', false],
      ['a', '/cart', true],
      ['b', '/cart', false],
    ]);
  });
});

it.each([
  ['shop.example', 'shop.example', true],
  ['www.shop.example', 'shop.example', true],
  ['myshop.example', 'shop.example', false],
  ['shop.example', 'www.shop.example', false],
  ['10.0.0.1', '0.0.1', false],
  ['10.shop.example', 'shop.example', true],
  ['shop.10', '10', true],
])('%s is within %s: %s', (host, domain, isWithin) => {
  expect(domainMatches(host, domain)).toBe(isWithin);
});
