import type { Finding, Json } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { aspectsOf } from './aspects.ts';

const KEYS = ['a', 'b'];

it.each<[what: string, identity: Json | undefined, left: Json, right: Json, aspects: string[]]>([
  ['texts', undefined, 'x', 'y', ['a,b']],
  ['a text and nothing', undefined, 'x', null, ['a,b']],
  ['lists', undefined, ['x'], ['x', 'y'], ['a,b']],
  ['fields', undefined, { m: 1, n: 2, o: 3 }, { n: 2, o: 4, p: 5 }, ['m', 'o', 'p']],
  ['fields and nothing', undefined, null, { m: 1 }, ['m']],
  ['fields that are alike', undefined, { m: 1 }, { m: 1 }, ['a,b']],
  ['an identity that says nothing apart', 'left', { m: 1 }, { m: 2 }, ['m']],
  ['two texts', ['x', 'y'], 'x', 'y', ['a,b']],
  [
    'members of lists',
    [
      ['x', 'y'],
      ['y', 'z'],
    ],
    'x, y',
    'y, z',
    ['x', 'z'],
  ],
  ['lists that hold more than texts', [['x'], [null]], { m: 1 }, { m: 2 }, ['m']],
  ['three lists', [['x'], ['y'], ['z']], { m: 1 }, { m: 2 }, ['m']],
  ['equal lists', [['x'], ['x']], 'x', 'y', ['a,b']],
  [
    'differences, without their values and directions',
    [
      { kind: 'max-age', weaker: 'left', left: 1, right: 2 },
      { kind: 'feature', feature: 'usb', weaker: 'none' },
    ],
    'x',
    'y',
    [' "max-age"', ' "feature" "usb"'],
  ],
  [
    'each member that differences are about',
    [
      { kind: 'added', of: 'img', sources: ['p', 'q'] },
      { kind: 'gone', sources: [] },
    ],
    'x',
    'y',
    [' "added" "img" "p"', ' "added" "img" "q"', ' "gone" []'],
  ],
  ['records that are no differences', [{ m: 1 }, { m: 2 }], { m: 1 }, { m: 2 }, ['m']],
])('%s', (_, identity, left_value, right_value, aspects) => {
  const finding = { evidence: [{ section: 'cache', keys: KEYS }], left_value, right_value };
  expect(aspectsOf({ ...finding, ...(identity !== undefined && { identity }) } as Finding)).toEqual(
    aspects,
  );
});
