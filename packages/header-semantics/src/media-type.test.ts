import { expect, it } from 'vitest';
import { extractMediaType, isJson, isText, parseMediaType } from './media-type.ts';

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
  ['text/html;charset=utf-8, text/html;charset=latin1', 'text/html', 'latin1'],
  ['text/html;charset=utf-8, text/plain', 'text/plain', undefined],
  ['text/html;x=",", nonsense', 'text/html', undefined],
])('a field %j means %s, charset %s', (value, essence, charset) => {
  const mediaType = extractMediaType(value);
  expect(mediaType?.essence ?? null).toBe(essence);
  expect(mediaType?.parameters.get('charset')).toBe(charset);
});

it.each([
  ['application/json', true],
  ['text/json', true],
  ['application/problem+json', true],
  ['application/jsonp', false],
])('%s is JSON: %s', (essence, json) => {
  expect(isJson({ essence })).toBe(json);
});
