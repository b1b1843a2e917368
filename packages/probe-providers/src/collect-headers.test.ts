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
    ['X-Envoy-Decorator-Operation', 'shop'],
    ['X-Request-Id', '7f3'],
  ]);
  expect(Object.entries(collectHeaders(headers))).toEqual([
    ['access-control-allow-origin', '*'],
    ['access-control-max-age', '5'],
    ['cache-control', 'no-store'],
    ['content-type', 'text/html'],
    ['server', 'nginx'],
    ['vary', 'Origin, Accept'],
    ['www-authenticate', 'Basic realm="x"'],
    ['x-envoy-decorator-operation', 'shop'],
    ['x-request-id', '7f3'],
  ]);
});

it.each([
  ['location', '/in?code=hush&x=1', '/in?code=***&x=1'],
  ['location', '/in?code=hush"hush<hush', '/in?code=***'],
  ['sourcemap', '/app.map?token=hush"hush', '/app.map?token=***'],
  ['link', '</in?code=hush>; rel=preload', '</in?code=***>; rel=preload'],
  ['report-to', '{"url":"https://r.example/?key=hush"}', '{"url":"https://r.example/?key=***"}'],
  ['reporting-endpoints', 'a="https://u:hush@r.example/"', 'a="https://r.example/"'],
])('masks secrets in %s: %s', (name, value, masked) => {
  expect(collectHeaders(new Headers({ [name]: value }))).toEqual({ [name]: masked });
});

it.each([
  [8192, 8192],
  [8193, 8193], // cut, and an ellipsis
  [20_000, 8193],
])('keeps of %d characters %d', (length, kept) => {
  expect(collectHeaders(new Headers({ vary: 'a'.repeat(length) })).vary).toHaveLength(kept);
});

it('keeps 128 fields', () => {
  const headers = new Headers();
  for (let i = 0; i < 200; i++) headers.set(`access-control-${i}`, 'x');
  expect(Object.keys(collectHeaders(headers))).toHaveLength(128);
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
