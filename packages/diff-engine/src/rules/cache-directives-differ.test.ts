import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });

testRule('cache-directives-differ', {
  agrees: [
    ['order and case', cache('max-age=1, Immutable'), cache('immutable, max-age=1')],
    ['nothing counts beside no-store', cache('no-store, must-revalidate'), cache('no-store')],
  ],
  drifts: [
    ['one side only', cache('max-age=1, must-revalidate'), cache('max-age=1'), 'info', 'none'],
    ['another argument', cache('stale-if-error=1'), cache('stale-if-error=9'), 'info', 'none'],
  ],
});
