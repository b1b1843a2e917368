import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });

testRule('cache-directives-differ', {
  agrees: [
    [
      'field lists are sets',
      cache('private="x-a, X-B", max-age=1'),
      cache('max-age=1, private="x-b,x-a"'),
    ],
    ['order and case', cache('max-age=1, Immutable'), cache('immutable, max-age=1')],
    ['nothing counts beside no-store', cache('no-store, must-revalidate'), cache('no-store')],
  ],
  drifts: [
    [
      'caches that understand it may keep it',
      cache('no-store, must-understand, max-age=600'),
      cache('no-store'),
      'info',
      'none',
    ],
    ['fields that are kept from caches', cache('no-cache="set-cookie"'), {}, 'info', 'none'],
    ['one side only', cache('max-age=1, must-revalidate'), cache('max-age=1'), 'info', 'none'],
    ['another argument', cache('stale-if-error=1'), cache('stale-if-error=9'), 'info', 'none'],
  ],
});
