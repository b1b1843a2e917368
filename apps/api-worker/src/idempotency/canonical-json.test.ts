import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it.each<[string, string, boolean]>([
  ['{"a":1,"b":{"c":2,"d":3}}', '{"b":{"d":3,"c":2},"a":1}', true],
  ['[{"a":1,"b":2}]', '[{"b":2,"a":1}]', true],
  ['{"__proto__":1,"a":2}', '{"a":2,"__proto__":1}', true],
  ['[1,2]', '[2,1]', false],
  ['{"a":null}', '{}', false],
  ['{"__proto__":1}', '{}', false],
  ['{"a":1}', '{"a":"1"}', false],
])('%s, %s: the same is %s', (one, other, isSame) => {
  expect(canonicalJson(JSON.parse(one)) === canonicalJson(JSON.parse(other))).toBe(isSame);
});
