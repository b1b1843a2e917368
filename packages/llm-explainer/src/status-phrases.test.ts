import { expect, it } from 'vitest';
import { phrasesOf } from './status-phrases.ts';
import { facts, makeDiff, makeFinding, type FindingFields } from './testing/make-diff.ts';

it.each<[string, FindingFields, string[]]>([
  ['a status', { left_value: 200, right_value: 500 }, ['OK', 'Internal Server Error']],
  ['a status within', { keys: ['www-authenticate'], right_value: { status: 403 } }, ['Forbidden']],
  [
    'the statuses of hops',
    { section: 'routing', keys: ['hops'], left_value: [301, 200], right_value: [] },
    ['Moved Permanently', 'OK'],
  ],
  ['no other number', { section: 'cache', keys: ['age'], left_value: 404, right_value: 1 }, []],
  ['what it rests on', { keys: ['last_status'] }, ['Not Found']],
])('%s', (_, fields, phrases) => {
  const diff = makeDiff([], { outcome: facts('last_status', null, 404) });
  expect(phrasesOf(makeFinding('x-differs', fields), diff)).toEqual(phrases);
});
