import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });

testRule('cache-storability-differs', {
  agrees: [
    ['order, case and quotes', cache('Max-Age="60", PUBLIC'), cache('public,max-age=60')],
    ['public where it is cacheable already', cache('public, max-age=60'), cache('max-age=60')],
    ['no-store outweighs the rest', cache('no-store'), cache('no-store, public, max-age=60')],
    [
      'private with a list restricts those fields only',
      cache('private="set-cookie", max-age=60'),
      cache('max-age=60'),
    ],
  ],
  drifts: [
    ['caching lost', cache('public, max-age=300'), cache('no-store'), 'critical', 'left-weaker'],
    [
      'private data made cacheable',
      cache('private'),
      cache('public, max-age=60'),
      'critical',
      'right-weaker',
    ],
    ['nothing said against no-store', cache('no-store'), {}, 'warn', 'right-weaker'],
    [
      'to be asked for each time against no-store',
      cache('no-store'),
      cache('no-cache'),
      'info',
      'right-weaker',
    ],
    [
      'the browser alone against nobody',
      cache('no-store'),
      cache('private'),
      'info',
      'right-weaker',
    ],
  ],
});
