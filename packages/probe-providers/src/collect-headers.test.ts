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
