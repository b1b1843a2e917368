import { expect, it } from 'vitest';
import { readSetCookieLine } from './set-cookie-line.ts';

it.each([
  ['foo=bar', 'foo', {}],
  [' foo = bar ; Secure ; Path = /a ', 'foo', { secure: '', path: '/a' }],
  ['foo', '', {}],
  ['=bar', '', {}],
  ['foo=', 'foo', {}],
  ['foo=a=b;;;x', 'foo', { x: '' }],
  ['a=b; Path=/x; path=/y', 'a', { path: '/y' }],
  ['a=b; Max-Age=5; Max-Age=soon', 'a', { 'max-age': '5' }],
  ['a=b; Max-Age=-1', 'a', { 'max-age': '-1' }],
  ['a=b; Max-Age=+1', 'a', {}],
  ['a=b; Max-Age=5s', 'a', {}],
  ['a=b; Path=/x=y', 'a', { path: '/x=y' }],
  ['a=__Host-b', 'a', {}],
  ['x__Host-a', '', {}],
  [`a=b; Path=/${'x'.repeat(1023)}`, 'a', { path: `/${'x'.repeat(1023)}` }],
  ['a=b; Expires=never', 'a', {}],
  ['a=b; __proto__=1', 'a', { ['__proto__']: '1' }],
  [`a=b; Path=/${'x'.repeat(1024)}; Secure`, 'a', { secure: '' }],
])('%j sets %j with %j', (line, name, attributes) => {
  expect(readSetCookieLine(line)).toEqual({ name, attributes });
});

it.each(['', ' ', '=', ' = ; Secure', 'a=\0', 'a=b; Path=/\r', '__Host-a', '=__secure-a=b'])(
  '%j is ignored',
  (line) => expect(readSetCookieLine(line)).toBeNull(),
);

it.each([
  ['a'.repeat(2048), 2048, true],
  ['a'.repeat(2048), 2049, false],
])('is ignored when name and value exceed 4096 octets', (name, length, isKept) => {
  expect(readSetCookieLine(`${name}=${'v'.repeat(length)}`) !== null).toBe(isKept);
});
