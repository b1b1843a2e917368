import { SHAPE_CUT } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { jsonShape } from './json-shape.ts';

it.each([
  ['a string', '"secret"', { $: 'string' }],
  ['null', 'null', { $: 'null' }],
  ['an empty object', '{}', { $: 'object' }],
  ['an empty array', '[]', { $: 'array' }],
  [
    'nested values, whatever the order of keys',
    '{"b":{"on":true},"a":[[1]]}',
    {
      $: 'object',
      '$.a': 'array',
      '$.a[]': 'array',
      '$.a[][]': 'number',
      '$.b': 'object',
      '$.b.on': 'boolean',
    },
  ],
  [
    'elements merged: several types, and keys that some lack',
    '[{"id":1,"note":null},{"id":"x","note":"hi"},{"id":2}]',
    { $: 'array', '$[]': 'object', '$[].id': 'number|string', '$[].note': 'null|string?' },
  ],
  [
    'only objects can lack a key',
    '[{"a":1},null,7]',
    { $: 'array', '$[]': 'null|number|object', '$[].a': 'number' },
  ],
  [
    'keys that are data, folded',
    '{"1":{"a":1},"22":{},"6f9619ff-8b86-d011-b42d-00c04fc964ff":{},"2026-10-20":{},"x@a.example":{}}',
    { $: 'object', '$.*': 'object', '$.*.a': 'number?' },
  ],
  [
    'tokens as keys, folded; words kept',
    '{"9s6XKzkNRiz8i3aBcDeF":1,"0123456789abcdef":1,"sha256Fingerprint":1,"items2":1,"deadbeef":1}',
    {
      $: 'object',
      '$.*': 'number',
      '$.deadbeef': 'number',
      '$.items2': 'number',
      '$.sha256Fingerprint': 'number',
    },
  ],
  [
    'keys that are no plain name, quoted and masked',
    '{"a.b":1,"":2,"/x?token=hush":3,"__proto__":4,"größe":5,"a-b":6}',
    {
      $: 'object',
      '$.__proto__': 'number',
      '$.a-b': 'number',
      '$.größe': 'number',
      '$[""]': 'number',
      '$["/x?token=***"]': 'number',
      '$["a.b"]': 'number',
    },
  ],
])('%s', (_title, text, shape) => {
  expect(jsonShape(JSON.parse(text))).toEqual(shape);
});

it('serialises to equal bytes for another order of keys', () => {
  const shapes = ['{"a":1,"b":[{"c":1,"d":2}]}', '{"b":[{"d":2,"c":1}],"a":1}'];
  const [one, other] = shapes.map((text) => JSON.stringify(jsonShape(JSON.parse(text))));
  expect(one).toBe(other);
});

it('keeps 2,000 paths, the shallow ones, and sums up where there are more', () => {
  const wide = { deep: Object.fromEntries(keys(2100)), z: 1 };
  const shape = jsonShape(wide);
  expect(Object.keys(shape)).toHaveLength(2001);
  expect(shape).toMatchObject({
    ...{ $: 'object', '$.z': 'number' },
    [SHAPE_CUT]: expect.stringMatching(/^cut; 2103 keys [\da-f]{16}; all [\da-f]{16}$/),
  });
});

const SUM = /^cut; (\d+) keys ([\da-f]+); all ([\da-f]+)$/;
const summedUp = (deep: object) =>
  SUM.exec(jsonShape({ a: Object.fromEntries(keys(2100)), deep: { deep: { deep } } })[SHAPE_CUT]!)!;

it.each<[string, one: object, other: object, keys: number, isCertain: boolean, isAll: boolean]>([
  ['the same in another order', { x: 1, y: 's' }, { y: 't', x: 2 }, 0, true, true],
  ['a key lost', { x: 1, y: 's' }, { x: 1 }, -1, false, false],
  ['another type', { x: 1 }, { x: '1' }, 0, false, false],
  ['another key', { x: 1 }, { y: 1 }, 0, false, false],
  ['a key of another place', { x: { y: 1 }, z: {} }, { x: {}, z: { y: 1 } }, 0, false, false],
  ['a key that is null', { x: 1, y: null }, { x: 1 }, 0, true, false],
  ['an empty list', { x: [1] }, { x: [] }, 0, true, false],
  ['keys within a list', { x: [{ a: 1 }] }, { x: [{ b: 1 }] }, 0, true, false],
  ['a key that some lack', { x: [{ a: 1 }] }, { x: [{ a: 1 }, {}] }, 0, true, false],
  ['an empty map', { x: { 1: 'a' } }, { x: {} }, 0, true, false],
])('sums up beyond the paths it keeps: %s', (_, one, other, more, isCertain, isAll) => {
  const [[, count, certain, all], [, countToo, certainToo, allToo]] = [one, other].map(
    summedUp,
  ) as [RegExpExecArray, RegExpExecArray];
  expect(Number(countToo) - Number(count)).toBe(more);
  expect(certainToo === certain).toBe(isCertain);
  expect(allToo === all).toBe(isAll);
});

it('is whole at exactly 2,000 paths', () => {
  expect(jsonShape(Object.fromEntries(keys(1999)))).not.toHaveProperty([SHAPE_CUT]);
});

it('stops at a depth of 20, and stays small for long paths', () => {
  const nested = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
  expect(Object.keys(jsonShape(nested))).toHaveLength(21);

  let chain: object = Object.fromEntries(keys(400));
  for (let depth = 0; depth < 15; depth++) chain = { ['x'.repeat(60)]: chain };
  expect(JSON.stringify(jsonShape(chain)).length).toBeLessThan(80_000);
});

/** `key_a`, `key_b`, ...: letters only, so that none is folded. */
function keys(count: number): [string, number][] {
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(97 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
  return Array.from({ length: count }, (_, n) => [`key_${letters(n)}`, n]);
}
