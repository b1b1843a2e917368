import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });

testRule('cache-lifetime-differs', {
  agrees: [
    [
      'shared caches keep nothing that is private',
      cache('private, s-maxage=10'),
      cache('private, s-maxage=1000'),
    ],
    ['within the tolerance', cache('max-age=60'), cache('max-age=63')],
    ['quoted', cache('max-age="60"'), cache('max-age=60')],
    ['the first of two counts', cache('max-age=60, max-age=5'), cache('max-age=60')],
    ['other storability, which its own rule tells', cache('no-store'), cache('max-age=60')],
    ['no time in two spellings', cache('no-cache'), cache('max-age=0')],
  ],
  drifts: [
    [
      'for browsers, where it is private',
      cache('private, max-age=60'),
      cache('private, max-age=86400'),
      'warn',
      'none',
    ],
    ['ten times', cache('max-age=60'), cache('max-age=600'), 'warn', 'none'],
    ['twice', cache('max-age=60'), cache('max-age=120'), 'info', 'none'],
    ['none against some', cache('max-age=0'), cache('max-age=60'), 'warn', 'none'],
    ['named on one side only', {}, cache('max-age=60'), 'warn', 'none'],
    [
      'for shared caches only',
      cache('max-age=60, s-maxage=600'),
      cache('max-age=60'),
      'warn',
      'none',
    ],
    ['for browsers only', cache('max-age=6, s-maxage=600'), cache('max-age=600'), 'warn', 'none'],
  ],
});
