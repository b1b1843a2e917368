import { expect, it } from 'vitest';
import { collectCookies } from './collect-cookies.ts';
import { collectHeaders } from './collect-headers.ts';

it('keeps allow-listed headers only, lower-case and sorted, several lines joined', () => {
  const headers = new Headers([
    ['X-Secret', 'hush'],
    ['Vary', 'Origin'],
    ['Set-Cookie', 'sid=hush'],
    ['Access-Control-Allow-Origin', '*'],
    ['Vary', 'Accept'],
    ['Cache-Control', 'no-store'],
    ['Content-Type', 'text/html'],
    ['Access-Control-Max-Age', '5'],
    ['WWW-Authenticate', 'Basic realm="x"'],
    ['Server', 'nginx'],
  ]);
  expect(Object.entries(collectHeaders(headers))).toEqual([
    ['access-control-allow-origin', '*'],
    ['access-control-max-age', '5'],
    ['cache-control', 'no-store'],
    ['content-type', 'text/html'],
    ['vary', 'Origin, Accept'],
    ['www-authenticate', 'Basic realm="x"'],
  ]);
});

it('masks secrets of a Location, and cuts values that are too long', () => {
  const headers = new Headers({ location: '/in?code=hush&x=1', vary: 'a'.repeat(10_000) });
  const collected = collectHeaders(headers);
  expect(collected.location).toBe('/in?code=***&x=1');
  expect(collected.vary).toBe(`${'a'.repeat(4096)}…`);
});

it.each([
  ['sid=hush', 'sid', {}],
  ['sid=hush; Path=/; HttpOnly; Secure', 'sid', { httponly: '', path: '/', secure: '' }],
  [' sid = hush ; SameSite = Lax ', 'sid', { samesite: 'Lax' }],
  ['sid=hush=hush; path=/a; PATH=/b', 'sid', { path: '/b' }],
  ['sid=hush; hush2; X=hush; Secure=hush', 'sid', { secure: '' }],
  ['sid="a; hush"; Max-Age=60', 'sid', { 'max-age': '60' }],
  [
    'sid=hush; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
    'sid',
    { expires: 'Wed, 21 Oct 2026 07:28:00 GMT' },
  ],
  ['hush', '', {}],
  ['=hush', '', {}],
])('cookie %s', (line, name, attributes) => {
  expect(collectCookies(new Headers({ 'set-cookie': line }))).toEqual([{ name, attributes }]);
});

it('keeps the order in which cookies are set', () => {
  const headers = new Headers([
    ['set-cookie', 'b=1'],
    ['set-cookie', 'a=2'],
    ['set-cookie', 'b=3'],
  ]);
  expect(collectCookies(headers).map(({ name }) => name)).toEqual(['b', 'a', 'b']);
});
