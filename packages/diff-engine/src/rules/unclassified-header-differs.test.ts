import { testRule } from '../testing/test-rule.ts';

const headers = (headers: Record<string, string>) => ({ headers });

testRule('unclassified-header-differs', {
  agrees: [
    [
      'a Location, relative or absolute',
      headers({ location: '/a' }),
      headers({ location: 'https://www.shop.example/a' }),
    ],
    [
      'a URL on each side’s own host',
      headers({ location: 'https://staging.example/a' }),
      headers({ location: 'https://www.shop.example/a' }),
    ],
    [
      'the same',
      headers({ 'access-control-max-age': '5' }),
      headers({ 'access-control-max-age': '5' }),
    ],
    ['what another rule judges', headers({ vary: 'a' }), headers({ vary: 'b' })],
  ],
  drifts: [
    [
      'a Location that is not followed',
      headers({ location: '/a' }),
      headers({ location: '/b' }),
      'info',
      'none',
    ],
    ['another value', headers({ 'x-a': '1' }), headers({ 'x-a': '2' }), 'info', 'none'],
    ['one side only', headers({ 'x-a': '1' }), {}, 'info', 'none'],
    ['three of them', headers({ 'x-a': '1', 'x-b': '1', 'x-c': '1' }), {}, 'warn', 'none'],
    ['a name like a built-in', headers({ constructor: '1' }), {}, 'info', 'none'],
  ],
});
