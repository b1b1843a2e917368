import { describe, expect, it } from 'vitest';
import {
  compareMediaType,
  extractMediaType,
  isJson,
  isText,
  parseMediaType,
} from './media-type.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, null, {}],
  ['', null, {}],
  ['html', null, {}],
  ['text/', null, {}],
  ['te xt/html', null, {}],
  ['text/html', 'text/html', {}],
  ['Text/HTML;Charset="UTF-8"', 'text/html', { charset: 'UTF-8' }],
  ['text/html; charset=utf-8 ; boundary=";"', 'text/html', { charset: 'utf-8', boundary: ';' }],
  ['text/html;charset=a;charset=b', 'text/html', { charset: 'a' }],
  ['text/html;;=x;broken', 'text/html', {}],
  ['text/html;="a;charset=utf-8"', 'text/html', {}],
  [' text/html \t; charset=utf-8 ', 'text/html', { charset: 'utf-8' }],
  ['text/html; \t charset=utf-8', 'text/html', { charset: 'utf-8' }],
  ['text/html;charset =utf-8', 'text/html', {}],
  ['text/html;charset= utf-8 ;a=b', 'text/html', { charset: ' utf-8', a: 'b' }],
  ['text/html;charset=', 'text/html', {}],
  ['text/html;charset=""', 'text/html', { charset: '' }],
  ['text/html;charset="a;b', 'text/html', { charset: 'a;b' }],
  ['text/html;charset="a\\', 'text/html', { charset: 'a\\' }],
  ['text/html;charset="a\\";b"', 'text/html', { charset: 'a";b' }],
  ['text/html;charset="a"b;x=y', 'text/html', { charset: 'a', x: 'y' }],
  ['text/html;charset="a"bb=c;x=y', 'text/html', { charset: 'a', x: 'y' }],
  ['text/html;charset=\u0100;x=é', 'text/html', { x: 'é' }],
  ['text/html;"a;x=y', 'text/html', { x: 'y' }],
  ['text/html/xml', null, {}],
  ['text /html', null, {}],
])('%j is %s with %j', (value, essence, parameters) => {
  const mediaType = parseMediaType(value);
  expect(mediaType?.essence ?? null).toBe(essence);
  expect(Object.fromEntries(mediaType?.parameters ?? [])).toEqual(parameters);
});

it.each([
  ['text/css', true],
  ['application/json', true],
  ['application/problem+json', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['application/jsonx', false],
])('%s is text: %s', (value, text) => {
  expect(isText(parseMediaType(value)!)).toBe(text);
});

it.each([
  [null, null, undefined],
  ['nonsense', null, undefined],
  ['text/html, application/json', 'application/json', undefined],
  ['text/html, */*', 'text/html', undefined],
  ['text/html;charset=utf-8, text/html', 'text/html', 'utf-8'],
  ['text/html;charset=a, text/html;charset=b, text/html', 'text/html', 'a'],
  ['text/html;charset=utf-8, text/html;charset=latin1', 'text/html', 'latin1'],
  ['text/html;charset=utf-8, text/plain', 'text/plain', undefined],
  ['text/html;x=",", nonsense', 'text/html', undefined],
])('a field %j means %s, charset %s', (value, essence, charset) => {
  const mediaType = extractMediaType(value);
  expect(mediaType?.essence ?? null).toBe(essence);
  expect(mediaType?.parameters.get('charset')).toBe(charset);
});

it('inherits no charset where none was given', () => {
  expect(extractMediaType('text/html, text/html')?.parameters).toEqual(new Map());
});

it.each([
  ['application/json', true],
  ['text/json', true],
  ['application/problem+json', true],
  ['application/jsonp', false],
])('%s is JSON: %s', (essence, json) => {
  expect(isJson({ essence })).toBe(json);
});

describe('two media types', () => {
  const compare = (a: string | null, b: string | null) =>
    compareMediaType(extractMediaType(a), extractMediaType(b));

  it.each([
    ['text/html', 'Text/HTML'],
    ['text/html; charset=utf-8', 'text/html;CHARSET="UTF8"'],
    ['text/html; charset=latin1', 'text/html; charset=windows-1252'],
    ['application/json; charset=utf-8', 'application/json'],
    ['image/png; charset=utf-8', 'image/png'],
    ['text/x; a=1; b=2', 'text/x;b=2;a=1'],
    ['multipart/mixed; boundary=a', 'multipart/mixed; boundary=b'],
    ['nonsense', null],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    ['text/html', null, { kind: 'presence', weaker: 'right', left: 'text/html', right: null }],
    ['a/b', 'c/d', { kind: 'essence', weaker: 'none', left: 'a/b', right: 'c/d' }],
    [
      'text/html; charset=utf-8',
      'text/html',
      { kind: 'charset', weaker: 'right', left: 'utf-8', right: null },
    ],
    [
      'text/html; charset=gbk',
      'text/html; charset=UTF-8',
      { kind: 'charset', weaker: 'none', left: 'gbk', right: 'utf-8' },
    ],
    [
      'text/plain; format=flowed',
      'text/plain',
      { kind: 'parameter', weaker: 'none', left: 'flowed', right: null, parameter: 'format' },
    ],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: extractMediaType, compare: compareMediaType }, [
    'text/html; charset=utf-8; x=1',
    'text/html; charset=gbk',
    'application/json',
    'text/html, */*',
    'text/html; __proto__=1; charset=constructor',
  ]);
});
