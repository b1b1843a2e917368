import { expect, it } from 'vitest';
import { parseCacheControl } from './cache-control.ts';
import { effectiveCacheControl, parseExpires } from './expires.ts';

const receivedAt = Date.UTC(2027, 0, 1);
const NOON = 'Fri, 01 Jan 2027 12:00:00 GMT';
const ONE = 'Fri, 01 Jan 2027 13:00:00 GMT';

it.each([
  [null, NOON, null],
  [ONE, NOON, 3600],
  [ONE, 'Friday, 01-Jan-27 12:00:00 GMT', 3600],
  [NOON, ONE, 0],
  [NOON, NOON, 0],
  [ONE, null, 46800],
  [ONE, 'yesterday', 46800],
  ['0', NOON, 0],
  ['-1', NOON, 0],
  ['', NOON, 0],
  [`${ONE}, ${ONE}`, NOON, 0],
])('Expires %j sent at %j is fresh for %j s', (expires, date, lifetime) => {
  expect(parseExpires({ expires, date, receivedAt })).toBe(lifetime);
});

it.each([
  [null, null, {}],
  [null, ONE, { 'max-age': '3600' }],
  ['no-store', '0', { 'no-store': null, 'max-age': '0' }],
  ['max-age=60', ONE, { 'max-age': '60' }],
  ['s-maxage=60', ONE, { 's-maxage': '60', 'max-age': '3600' }],
])('Cache-Control %j with Expires %j is obeyed as %j', (value, expires, directives) => {
  const said = parseCacheControl(value);
  const obeyed = effectiveCacheControl(said, { expires, date: NOON, receivedAt });
  expect(Object.fromEntries(obeyed)).toEqual(directives);
  expect(obeyed === said).toBe(obeyed.size === said.size);
});
