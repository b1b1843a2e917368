import { expect, it } from 'vitest';
import { parseSurrogateControl } from './surrogate-control.ts';

it.each([
  [null, 'absent'],
  ['', 'ignored'],
  [' , ', 'ignored'],
  ['=60, (a', 'ignored'],
])('%j is %s', (value, kind) => expect(parseSurrogateControl(value)).toEqual({ kind }));

it.each([
  ['max-age=3600', { 'max-age': '3600' }],
  ['Max-Age="60", NO-STORE', { 'max-age': '60', 'no-store': null }],
  ['max-age=60, max-age=5', { 'max-age': '60' }],
  ['max-age=60+30', { 'max-age': '60', 'max-age+': '30' }],
  ['max-age=60+', { 'max-age': '60', 'max-age+': '' }],
  ['max-age', { 'max-age': null }],
  ['content="ESI/1.0, a;b"', { content: 'ESI/1.0, a;b' }],
  ['content="a+b"', { content: 'a+b' }],
  ['no-store-remote, max-age = 9', { 'no-store-remote': null, 'max-age': '9' }],
  [
    'max-age=60+30;far, no-store;a;b',
    { 'max-age;far': '60', 'max-age+;far': '30', 'no-store;a;b': null },
  ],
  ['=60, (a, max-age=1', { 'max-age': '1' }],
])('%j gives %j', (value, expected) => {
  const parsed = parseSurrogateControl(value);
  expect(parsed.kind === 'directives' && Object.fromEntries(parsed.directives)).toEqual(expected);
});
