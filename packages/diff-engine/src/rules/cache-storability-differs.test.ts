import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const cache = (value: string) => ({ headers: { 'cache-control': value } });
const set = (name: string, attributes = {}) => ({ cookies: [{ name, attributes }] });
const { cookies } = set('sid');
const dated = {
  date: 'Fri, 01 Jan 2027 12:00:00 GMT',
  expires: 'Fri, 01 Jan 2027 12:01:00 GMT',
};
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
    [
      'a session on both sides',
      { cookies, ...cache('public') },
      { ...set('auth'), ...cache('public') },
    ],
    ...['no-store', 'private', 'no-cache', 'max-age=0', 'max-age=60, s-maxage=0'].map(
      (value): [string, object, object] => [
        `a session that no cache hands on: ${value}`,
        cache(value),
        { cookies, ...cache(value) },
      ],
    ),
    [
      'a session in an answer that has expired',
      { headers: { expires: '0' } },
      { cookies, headers: { expires: '0' } },
    ],
    [
      'a session that is ended',
      cache('public'),
      { ...set('sid', { 'max-age': '0' }), ...cache('public') },
    ],
    ['another cookie', cache('public'), { ...set('theme'), ...cache('public') }],
    ['a token for scripts', cache('public'), { ...set('XSRF-TOKEN'), ...cache('public') }],
    [
      'a session of whom credentials were asked, which caches then leave alone',
      { request, ...cache('max-age=60') },
      { request, cookies, ...cache('max-age=60') },
    ],
  ],
  drifts: [
    ...['public', 'public, max-age=60', 's-maxage=60', 'max-age=60'].map(
      (value): [string, object, object, 'critical', 'right-weaker'] => [
        `a session kept by ${value}`,
        cache(value),
        { cookies, ...cache(value) },
        'critical',
        'right-weaker',
      ],
    ),
    [
      'a session kept on staging',
      { cookies, ...cache('public') },
      cache('public'),
      'warn',
      'left-weaker',
    ],
    ['a session in an answer that says nothing', {}, { cookies }, 'warn', 'right-weaker'],
    [
      'a session in an answer that Expires lets be kept',
      { headers: dated },
      { cookies, headers: dated },
      'critical',
      'right-weaker',
    ],
    [
      'a session on both sides, handed on by one',
      { cookies, ...cache('max-age=0') },
      { cookies, ...cache('max-age=60') },
      'critical',
      'right-weaker',
    ],
    [
      'nothing said against no-store, and expired',
      cache('no-store'),
      { headers: { expires: '0' } },
      'info',
      'right-weaker',
    ],
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

it('names the session that is kept, and what lets caches keep it', () => {
  const [left, right] = [
    cache('public'),
    { ...cache('public'), cookies: [...cookies, ...cookies] },
  ];
  expect(judged('cache-storability-differs', left, right).findings).toMatchObject([
    {
      message:
        'Shared caches may keep the answer of the right side, and with it a session cookie: sid.',
      evidence: [{ section: 'cache', keys: ['cache-control', 'storable_by'] }],
      left_value: { 'cache-control': 'public', session_cookies: [] },
      right_value: { 'cache-control': 'public', session_cookies: ['sid'] },
      identity: ['sid'],
    },
  ]);
});
