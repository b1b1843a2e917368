import { expect, it } from 'vitest';
import {
  allowsCredentials,
  parseAllowMethods,
  parseAllowOrigin,
  parseFieldNames,
} from './access-control.ts';

it.each([
  [null, 'absent'],
  ['*', 'any'],
  [' * ', 'any'],
  ['null', 'null'],
  ['https://a.example', 'origin'],
  ['https://a.example:8443', 'origin'],
  ['https://a.example/', 'invalid'],
  ['http://a.example:443', 'origin'],
  ['http://[::1]:8080', 'origin'],
  ['https://xn--bcher-kva.example', 'origin'],
  ['chrome-extension://AbC', 'origin'],
  ['https://A.example', 'invalid'],
  ['https://a.example:443', 'invalid'],
  ['http://a.example:080', 'invalid'],
  ['https://bücher.example', 'invalid'],
  ['https://user@a.example', 'invalid'],
  ['https://[', 'invalid'],
  ['HTTPS://a.example', 'invalid'],
  ['https://a.example, https://b.example', 'invalid'],
  ['a.example', 'invalid'],
  ['', 'invalid'],
])('%j lets in: %s', (value, kind) => {
  expect(parseAllowOrigin(value).kind).toBe(kind);
});

it.each([
  [null, false],
  ['true', true],
  ['True', false],
  ['false', false],
])('%j allows credentials: %s', (value, allowed) => {
  expect(allowsCredentials(value)).toBe(allowed);
});

it('compares methods by case, field names without', () => {
  expect(parseAllowMethods('PUT, get, PUT, DELETE')).toEqual(['DELETE', 'PUT', 'get']);
  expect(parseAllowMethods(null)).toEqual([]);
  expect(parseFieldNames('X-B, x-a, x-b')).toEqual(['x-a', 'x-b']);
  expect(parseFieldNames(null)).toEqual([]);
});
