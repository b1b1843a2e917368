import { expect, it } from 'vitest';
import { splitField } from './split-field.ts';

it.each<[string, string, string[]]>([
  ['cache-control', 'public, max-age=60', ['public', 'max-age: 60']],
  ['cache-control', 'private="set-cookie, x", no-store', ['private: "set-cookie, x"', 'no-store']],
  ['vary', 'Accept-Encoding, Cookie,', ['Accept-Encoding', 'Cookie']],
  [
    'strict-transport-security',
    'max-age=1; includeSubDomains',
    ['max-age: 1', 'includeSubDomains'],
  ],
  [
    'permissions-policy',
    'camera=(), geolocation=(self "https://a.example")',
    ['camera: ()', 'geolocation: (self "https://a.example")'],
  ],
  ['link', '</a,b>; rel=preload, </c>; rel=next', ['</a,b>; rel=preload', '</c>; rel=next']],
  ['server-timing', 'db;desc="a \\", b";dur=5, app', ['db;desc="a \\", b";dur=5', 'app']],
  ['vary', '', []],
])('%s: %s', (field, value, expected) => {
  const parts = splitField(field, value)!;
  expect(
    parts.map(({ name, values }) => [name, values.join('|')].filter(Boolean).join(': ')),
  ).toEqual(expected);
});

it('knows no parts of a field that has none', () => {
  expect(splitField('etag', '"a, b"')).toBeUndefined();
});
