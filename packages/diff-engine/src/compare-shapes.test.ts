import { expect, it } from 'vitest';
import { compareShapes, type Shape } from './compare-shapes.ts';

const same = { lacking: { left: [], right: [] }, changed: [], loosened: [] };
const list = { $: 'object', '$.items': 'array' };
const full = { ...list, '$.items[]': 'object', '$.items[].id': 'number' };

it.each<[string, Shape, Shape, object]>([
  ['the same', full, { ...full }, {}],
  [
    'a key',
    full,
    { ...list, '$.items[]': 'object' },
    { lacking: { left: [], right: ['$.items[].id'] } },
  ],
  [
    'a quoted key',
    { $: 'object', '$["a.b"]': 'null' },
    { $: 'object' },
    { lacking: { left: [], right: ['$["a.b"]'] } },
  ],
  [
    'a quoted key that ends like a path',
    { $: 'object', '$["a["]': 'null', '$["b\\""]': 'null' },
    { $: 'object' },
    { lacking: { left: [], right: ['$["a["]', '$["b\\""]'] } },
  ],
  ['an empty array proves nothing', full, list, {}],
  [
    'only the topmost key that is lost',
    full,
    { $: 'object' },
    { lacking: { left: [], right: ['$.items'] } },
  ],
  [
    'only the topmost type that changed',
    full,
    { $: 'object', '$.items': 'object', '$.items.id': 'number' },
    { changed: ['$.items'] },
  ],
  [
    'null in place of an object',
    { $: 'object', '$.a': 'object', '$.a.b': 'null' },
    { $: 'object', '$.a': 'null' },
    { loosened: ['$.a'] },
  ],
  ['null among others', { $: 'number' }, { $: 'null|number' }, { loosened: ['$'] }],
  [
    'a key that some lack',
    { $: 'object', '$.a': 'number' },
    { $: 'object', '$.a': 'number?' },
    { loosened: ['$.a'] },
  ],
  ['another type', { $: 'number' }, { $: 'string' }, { changed: ['$'] }],
  [
    'a shape that was cut lacks nothing for certain',
    { $: 'object', '$.a': 'number' },
    { $: 'object', '…': 'cut' },
    {},
  ],
])('%s', (_, left, right, difference) => {
  expect(compareShapes(left, right)).toEqual({ ...same, ...difference });
});
