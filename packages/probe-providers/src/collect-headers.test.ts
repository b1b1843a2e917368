import { expect, it } from 'vitest';
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
  ['server', 'shop/1.0 token=hush', 'shop/1.0 token=***'],
  ['server-timing', 'db;desc="token=hush";dur=1', 'db;desc="token=***";dur=1'],
  ['nel', '{"report_to":"x","token":"hush"}', '{"report_to":"x","token":"***"}'],
  ['x-powered-by', 'PHP key:hush4a1B2c3D4', 'PHP key:***'],
  [
    'link',
    '<https://a.example/{"token":"hush"}>; rel=x',
    '<https://a.example/{"token":"***"}>; rel=x',
  ],
  ['location', '/g?v=%7B%22password%22%3A%22hush%22%7D', '/g?v=%7B%22password%22%3A%22***%22%7D'],
  ['location', '/g?data={"token":"hush, hush"}', '/g?data={"token":"***"}'],
  ['location', 'mailto:a@b.example', 'mailto:a@b.example'],
  ['reporting-endpoints', 'a="https://u:hush@r.example/"', 'a="https://r.example/"'],
])('masks secrets in %s: %s', (name, value, masked) => {
  expect(collectHeaders(new Headers({ [name]: value }))).toEqual({ [name]: masked });
});

it.each([
  [65_536, 65_536],
  [65_537, 65_537], // cut, and an ellipsis
  [200_000, 65_537],
])('keeps of %d characters %d', (length, kept) => {
  expect(collectHeaders(new Headers({ vary: 'a'.repeat(length) })).vary).toHaveLength(kept);
});

it('cuts the longest where all together are too long', () => {
  const fields = { server: 'a', vary: 'a'.repeat(30_000), via: 'a'.repeat(40_000) };
  const { server, vary, via } = collectHeaders(new Headers(fields));
  expect([server, vary, via].map((value) => value?.length)).toEqual([1, 30_000, 35_536]);
  const many = Object.fromEntries(
    Array.from({ length: 128 }, (_, i) => [`access-control-${i}`, 'a'.repeat(9000)]),
  );
  const kept = Object.values(collectHeaders(new Headers(many)));
  expect(new Set(kept)).toEqual(new Set([`${'a'.repeat(512)}…`]));
});

// Half of it could not be told from a word.
it.each(['x-cache', 'location', 'link'])('masks in %s what is longer than is kept', (name) => {
  const jwt = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(9_000)}.c2ln`;
  expect(collectHeaders(new Headers({ [name]: jwt }))).toEqual({ [name]: '***' });
  const late = `${'b '.repeat(4_090)}${jwt} token=${'c'.repeat(9_000)}`;
  expect(collectHeaders(new Headers({ [name]: late }))[name]).not.toMatch(/aaa|ccc|eyJ/);
});

it('keeps 128 fields', () => {
  const headers = new Headers();
  for (let i = 0; i < 200; i++) headers.set(`access-control-${i}`, 'x');
  expect(Object.keys(collectHeaders(headers))).toHaveLength(128);
});
