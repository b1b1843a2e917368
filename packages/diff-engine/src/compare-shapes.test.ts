import { expect, it } from 'vitest';
import { compareShapes, type Shape } from './compare-shapes.ts';

const none = { left: [], right: [] };
const same = { lacking: none, changed: [], loosened: [], nulled: none, emptied: none };
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
  ['the only list, empty', full, list, { emptied: { left: [], right: ['$.items'] } }],
  ['the same on the left', list, full, { emptied: { left: ['$.items'], right: [] } }],
  [
    'an empty list in place of a document',
    { $: 'array' },
    { $: 'array', '$[]': 'null' },
    { emptied: { left: ['$'], right: [] } },
  ],
  [
    'an empty map in place of a document',
    { $: 'object', '$.*': 'object', '$.*.price': 'number' },
    { $: 'object' },
    { emptied: { left: [], right: ['$'] } },
  ],
  [
    'the only map, empty',
    { $: 'object', '$.items': 'object' },
    { $: 'object', '$.items': 'object', '$.items.*': 'string' },
    { emptied: { left: ['$.items'], right: [] } },
  ],
  [
    'the only map, in place of which is an object with keys of its own',
    { $: 'object', '$.items': 'object', '$.items.*': 'string' },
    { $: 'object', '$.items': 'object', '$.items.code': 'string' },
    { lacking: { left: ['$.items.code'], right: [] } },
  ],
  [
    'the same of a document',
    { $: 'object', '$.*': 'string' },
    { $: 'object', '$.code': 'string' },
    { lacking: { left: ['$.code'], right: [] } },
  ],
  [
    'an empty map, one of a list beside it',
    { ...full, '$.map': 'object', '$.map.*': 'string' },
    { ...full, '$.map': 'object' },
    {},
  ],
  [
    'all lists of a map',
    { $: 'object', '$.*': 'array', '$.*[]': 'string' },
    { $: 'object', '$.*': 'array' },
    { emptied: { left: [], right: ['$.*'] } },
  ],
  [
    'an empty map of lists',
    { $: 'object', '$.*': 'array', '$.*[]': 'string' },
    { $: 'object' },
    { emptied: { left: [], right: ['$'] } },
  ],
  [
    'an object with a named key, empty',
    { $: 'object', '$.a': 'number' },
    { $: 'object' },
    { lacking: { left: [], right: ['$.a'] } },
  ],
  ['one empty list of several', { ...full, '$.tags': 'array' }, { ...list, '$.tags': 'array' }, {}],
  [
    'all of several lists',
    { ...full, '$.tags': 'array', '$.tags[]': 'string' },
    { ...list, '$.tags': 'array' },
    { emptied: { left: [], right: ['$.items', '$.tags'] } },
  ],
  [
    'all that were not empty anyway',
    { ...list, '$.none': 'array' },
    { ...full, '$.none': 'array', '$.tags': 'array', '$.tags[]': 'string' },
    { lacking: { left: ['$.tags'], right: [] } },
  ],
  [
    'all but for one that is empty on both sides',
    { ...full, '$.none': 'array', '$.tags': 'array', '$.tags[]': 'string' },
    { ...list, '$.none': 'array', '$.tags': 'array' },
    { emptied: { left: [], right: ['$.items', '$.tags'] } },
  ],
  [
    'some of several',
    { ...full, '$.a': 'array', '$.a[]': 'null', '$.b': 'array', '$.b[]': 'null' },
    { ...list, '$.a': 'array', '$.b': 'array', '$.b[]': 'null' },
    {},
  ],
  [
    'one of several, which the other side has',
    full,
    { ...list, '$.tags': 'array' },
    { lacking: { left: ['$.tags'], right: [] } },
  ],
  [
    'an empty list within a list',
    { ...full, '$.items[].tags': 'array', '$.items[].tags[]': 'string' },
    { ...full, '$.items[].tags': 'array' },
    {},
  ],
  ['an empty list of a shape that was cut', full, { ...list, '…': 'cut' }, {}],
  [
    'a list of nothing but null',
    full,
    { $: 'object', '$.items': 'null' },
    { loosened: ['$.items'], nulled: { left: [], right: ['$.items'] } },
  ],
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
    { loosened: ['$.a'], nulled: { left: [], right: ['$.a'] } },
  ],
  ['null among others', { $: 'number' }, { $: 'null|number' }, { loosened: ['$'] }],
  [
    'a key that some lack',
    { $: 'object', '$.a': 'number' },
    { $: 'object', '$.a': 'number?' },
    { loosened: ['$.a'] },
  ],
  [
    'a key that some lack, and here all',
    { $: 'object', '$.b': 'number?', '$.a': 'null?' },
    { $: 'object' },
    { loosened: ['$.a', '$.b'] },
  ],
  [
    'the same on the right',
    { $: 'object' },
    { $: 'object', '$.a': 'number?' },
    { loosened: ['$.a'] },
  ],
  ['null everywhere, and missing in places', { $: 'null' }, { $: 'null?' }, { loosened: ['$'] }],
  ['another type', { $: 'number' }, { $: 'string' }, { changed: ['$'] }],
  [
    'a shape that was cut, above where it was',
    { $: 'object', '$.a': 'number', '$.b': 'object', '$.b.c': 'number', '$.b.d': 'number' },
    { $: 'object', '$.b': 'object', '$.b.c': 'number', '…': 'cut' },
    { lacking: { left: [], right: ['$.a'] } },
  ],
  [
    'a shape that was cut lacks nothing for certain',
    { $: 'object', '$.a': 'number' },
    { $: 'object', '…': 'cut' },
    {},
  ],
])('%s', (_, left, right, difference) => {
  expect(compareShapes(left, right)).toEqual({ ...same, ...difference });
});
