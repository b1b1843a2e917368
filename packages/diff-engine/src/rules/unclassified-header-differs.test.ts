import { testRule } from '../testing/test-rule.ts';

const headers = (headers: Record<string, string>) => ({ headers });

testRule('unclassified-header-differs', {
  agrees: [
    [
      'the same',
      headers({ 'access-control-max-age': '5' }),
      headers({ 'access-control-max-age': '5' }),
    ],
    ['what another rule judges', headers({ vary: 'a' }), headers({ vary: 'b' })],
  ],
  drifts: [
    ['another value', headers({ 'x-a': '1' }), headers({ 'x-a': '2' }), 'info', 'none'],
    ['one side only', headers({ 'x-a': '1' }), {}, 'info', 'none'],
    ['three of them', headers({ 'x-a': '1', 'x-b': '1', 'x-c': '1' }), {}, 'warn', 'none'],
    ['a name like a built-in', headers({ constructor: '1' }), {}, 'info', 'none'],
  ],
});
