import type { Json } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { describeValue } from './describe-value.ts';

const rows: [string, Json, string][] = [
  ['nothing', null, '(absent)'],
  ['an empty text', '', '(empty)'],
  ['a text', 'no-store', 'no-store'],
  ['a number', 8, '8'],
  ['a list', ['a', 1, null], 'a, 1, (absent)'],
  [
    'an object',
    { 'max-age': 60, private: true, path: '' },
    'max-age: 60, private: true, path: (empty)',
  ],
  ['an empty list', [], '(empty)'],
  ['an empty object', {}, '(empty)'],
  ['what is nested', { a: { b: [1] } }, 'a: {"b":[1]}'],
  ['what would act on a terminal', { '\u0007': '\u001b[2J' }, '\\u{7}: \\u{1b}[2J'],
];
it.each(rows)('%s', (_title, value, shown) => expect(describeValue(value)).toBe(shown));
