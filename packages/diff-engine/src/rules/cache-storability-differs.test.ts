import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });
const cookies = [{ name: 'sid', attributes: {} }];
const request = { authorization: 'Bearer a' };

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
    [
      'asked for with Authorization, private without saying so',
      { request, ...cache('private, max-age=60') },
      { request, ...cache('max-age=60') },
    ],
  ],
  drifts: [
    ['caching lost', cache('public, max-age=300'), cache('no-store'), 'warn', 'left-weaker'],
    ['a file kept', cache('no-store'), cache('public, max-age=9'), 'warn', 'right-weaker'],
    ['private no more', cache('private'), cache('max-age=60'), 'warn', 'right-weaker'],
    [
      'kept with a cookie',
      cache('private'),
      { cookies, ...cache('public, max-age=60') },
      'critical',
      'right-weaker',
    ],
    [
      'kept with a cookie on staging',
      { cookies, ...cache('public, max-age=60') },
      cache('no-store'),
      'critical',
      'left-weaker',
    ],
    [
      'kept where it sets none',
      { cookies, ...cache('no-store') },
      cache('public, max-age=60'),
      'warn',
      'right-weaker',
    ],
    [
      'kept with a cookie of the machines in front',
      cache('no-store'),
      { cookies: [{ name: '__cf_bm', attributes: {} }], ...cache('public, max-age=60') },
      'warn',
      'right-weaker',
    ],
    [
      'kept with a cookie, but asked for each time',
      cache('no-store'),
      { cookies, ...cache('no-cache') },
      'info',
      'right-weaker',
    ],
    ...['public', 's-maxage=60', 'max-age=60, must-revalidate'].map(
      (value): [string, object, object, 'critical', 'right-weaker'] => [
        `asked for with Authorization, and kept by ${value}`,
        { request, ...cache('private') },
        { request, ...cache(value) },
        'critical',
        'right-weaker',
      ],
    ),
    [
      'asked for with Authorization, and nothing said',
      { request, ...cache('no-store') },
      { request },
      'info',
      'right-weaker',
    ],
    ['nothing said against no-store', cache('no-store'), {}, 'warn', 'right-weaker'],
    [
      'nothing said against no-store, with a cookie',
      cache('no-store'),
      { cookies },
      'critical',
      'right-weaker',
    ],
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
