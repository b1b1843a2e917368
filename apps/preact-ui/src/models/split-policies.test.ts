import { expect, it } from 'vitest';
import { splitPolicies } from './split-policies.ts';

it.each<[string, string[][]]>([
  [
    "default-src 'self'; script-src 'self' https://a.example",
    [["default-src: 'self'", "script-src: 'self'|https://a.example"]],
  ],
  [
    "default-src 'self', img-src *; font-src *",
    [["default-src: 'self'"], ['img-src: *', 'font-src: *']],
  ],
  ["script-src 'self'; SCRIPT-SRC *", [["script-src: 'self'", 'SCRIPT-SRC: * (ignored)']]],
  // Quotation marks and brackets mean nothing here.
  ['default-src "a; script-src (b', [['default-src: "a', 'script-src: (b']]],
  ['img-src *,, ;,', [['img-src: *']]],
  ['', []],
])('%s', (value, expected) => {
  const policies = splitPolicies(value).map((parts) =>
    parts.map(
      ({ name, values, isIgnored }) =>
        `${name}: ${values.join('|')}${isIgnored ? ' (ignored)' : ''}`,
    ),
  );
  expect(policies).toEqual(expected);
});
