import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const sent = (headers: Record<string, string>) => ({ headers });
const cdn = (value: string, general?: string) =>
  sent({ 'cdn-cache-control': value, ...(general ? { 'cache-control': general } : {}) });
const surrogate = (value: string, general?: string) =>
  sent({ 'surrogate-control': value, ...(general ? { 'cache-control': general } : {}) });
const nginx = (value: string, general?: string) =>
  sent({ 'x-accel-expires': value, ...(general ? { 'cache-control': general } : {}) });
const general = (value: string) => sent({ 'cache-control': value });
const cookies = [{ name: 'sid', attributes: {} }];
const theme = { cookies: [{ name: 'theme', attributes: {} }] };
const request = { authorization: 'Bearer a' };

testRule('targeted-cache-differs', {
  agrees: [
    ['neither', {}, {}],
    ['Cache-Control alone is for other rules', general('max-age=60'), general('no-store')],
    ['order', cdn('max-age=60, must-revalidate'), cdn('must-revalidate,max-age=60')],
    ['within the tolerance', cdn('max-age=60'), cdn('max-age=65')],
    ['ignored on both', cdn('Max-Age=60'), cdn('max-age=60;')],
    ['private is no-store to a CDN', cdn('private'), cdn('no-store')],
    [
      'nothing else counts where nothing is kept',
      cdn('no-store, max-age=9'),
      cdn('no-store, must-revalidate'),
    ],
    [
      'what the other side’s CDN obeys anyway',
      cdn('max-age=60', 'no-store'),
      general('max-age=60'),
    ],
    [
      'or what Expires says',
      cdn('max-age=60'),
      sent({ date: 'Fri, 01 Jan 2027 12:00:00 GMT', expires: 'Fri, 01 Jan 2027 12:01:00 GMT' }),
    ],
    [
      'or the field of all CDNs',
      sent({ 'vercel-cdn-cache-control': 'max-age=60', 'cdn-cache-control': 'max-age=60' }),
      cdn('max-age=60', 'no-store'),
    ],
    [
      'or Cache-Control, where that field is invalid on both',
      sent({ 'vercel-cdn-cache-control': 'max-age=60', 'cdn-cache-control': 'A' }),
      cdn('A', 'max-age=60'),
    ],
    ['two spellings', surrogate('Max-Age="60"'), surrogate('max-age=60')],
    ['what its cache obeys anyway', surrogate('max-age=60', 'no-store'), general('max-age=60')],
    ['sixty seconds', nginx('60', 'no-store'), nginx('060', 'private')],
    ['one moment', nginx('@1790000060'), nginx('60')],
    ['nothing kept by nginx', nginx('0'), nginx('0', 'public')],
    ['ignored by nginx on both', nginx('soon', 'max-age=9'), nginx('-1', 'max-age=9')],
    [
      'a session that nginx never keeps',
      nginx('60', 'private'),
      { cookies, ...nginx('60', 'private') },
    ],
    ['a session that no CDN keeps', cdn('no-store'), { cookies, ...cdn('no-store') }],
    ['a session that no CDN hands on', cdn('max-age=0'), { cookies, ...cdn('max-age=0') }],
    ['another cookie', cdn('max-age=60'), { ...theme, ...cdn('max-age=60') }],
    [
      'a session that all caches keep, as another rule tells',
      cdn('max-age=60', 'public'),
      { cookies, ...cdn('max-age=60', 'public') },
    ],
    [
      'a session, where the field is invalid',
      cdn('A', 'public'),
      { cookies, ...cdn('A', 'public') },
    ],
  ],
  drifts: [
    ['made cacheable', cdn('no-store'), cdn('max-age=60'), 'warn', 'right-weaker'],
    ['caching lost', cdn('max-age=60'), cdn('private'), 'warn', 'left-weaker'],
    [
      'made cacheable with a cookie',
      cdn('no-store'),
      { ...theme, ...cdn('max-age=60') },
      'critical',
      'right-weaker',
    ],
    [
      'made cacheable where the cookie is not set',
      { ...theme, ...cdn('no-store') },
      cdn('max-age=60'),
      'warn',
      'right-weaker',
    ],
    [
      'made cacheable with credentials',
      { request, ...cdn('no-store') },
      { request, ...cdn('public') },
      'critical',
      'right-weaker',
    ],
    [
      'made cacheable, but credentials forbid it',
      { request, ...cdn('no-store') },
      { request, ...cdn('max-age=60') },
      'info',
      'right-weaker',
    ],
    [
      'a session kept by the CDN alone',
      cdn('max-age=60', 'no-store'),
      { cookies, ...cdn('max-age=60', 'no-store') },
      'critical',
      'right-weaker',
    ],
    [
      'a session kept by the CDN of staging',
      { cookies, ...cdn('max-age=60', 'no-store') },
      cdn('max-age=60', 'no-store'),
      'warn',
      'left-weaker',
    ],
    [
      'a session that a CDN may keep as nothing forbids it',
      cdn('immutable', 'no-store'),
      { cookies, ...cdn('immutable', 'no-store') },
      'warn',
      'right-weaker',
    ],
    ['cacheable as nothing forbids it', cdn('no-store'), cdn('immutable'), 'warn', 'right-weaker'],
    ['to be asked for each time', cdn('no-store'), cdn('no-cache'), 'info', 'right-weaker'],
    ['ignored', cdn('max-age=60'), cdn('Max-Age=60'), 'warn', 'right-weaker'],
    [
      'a session kept by surrogates',
      { cookies, ...general('private') },
      { cookies, ...surrogate('max-age=3600', 'private') },
      'critical',
      'right-weaker',
    ],
    ['kept by surrogates', surrogate('no-store'), surrogate('max-age=9'), 'warn', 'right-weaker'],
    [
      'stale for longer at surrogates',
      surrogate('max-age=60+30'),
      surrogate('max-age=60+90'),
      'info',
      'none',
    ],
    ['unreadable for surrogates', surrogate('='), surrogate('max-age=9'), 'warn', 'left-weaker'],
    [
      'surrogates do not obey CDN-Cache-Control',
      surrogate('max-age=60', 'no-store'),
      sent({ 'cdn-cache-control': 'no-store', 'surrogate-control': 'no-store' }),
      'warn',
      'left-weaker',
    ],
    ['kept by nginx', nginx('0'), nginx('60'), 'warn', 'right-weaker'],
    ['kept by nginx for longer', nginx('60'), nginx('600'), 'warn', 'none'],
    ['made cacheable by nginx', general('private'), nginx('60', 'private'), 'warn', 'right-weaker'],
    [
      'made cacheable, but nginx keeps no cookie',
      general('private'),
      { ...theme, ...nginx('60', 'private') },
      'info',
      'right-weaker',
    ],
    ['ignored by nginx', nginx('60'), nginx('soon'), 'warn', 'right-weaker'],
    [
      'ignored on staging, which weighs the same',
      cdn(''),
      cdn('max-age=60'),
      'warn',
      'left-weaker',
    ],
    ['ignored, where the other has none', {}, cdn('A'), 'warn', 'right-weaker'],
    ['ten times', cdn('max-age=60'), cdn('max-age=600'), 'warn', 'none'],
    ['less', cdn('max-age=60'), cdn('max-age=599'), 'info', 'none'],
    ['a second beyond the tolerance', cdn('max-age=60'), cdn('max-age=66'), 'info', 'none'],
    ['named on one side only', {}, cdn('max-age=60'), 'warn', 'none'],
    ['a directive', cdn('max-age=60, immutable'), cdn('max-age=60'), 'info', 'none'],
    [
      'other than what the other side’s CDN obeys',
      cdn('max-age=60', 'no-store'),
      general('no-store'),
      'warn',
      'left-weaker',
    ],
    [
      'of one CDN only',
      sent({ 'netlify-cdn-cache-control': 'no-store', 'cdn-cache-control': 'max-age=60' }),
      cdn('max-age=60'),
      'warn',
      'right-weaker',
    ],
  ],
});

it.each([
  [
    cdn('no-store'),
    cdn('max-age=60'),
    'By cdn-cache-control, only on the right side may a CDN keep the answer.',
  ],
  [cdn('max-age=60'), cdn('A'), 'The cdn-cache-control of the right side is invalid and ignored.'],
  [
    cdn('max-age=6'),
    cdn('max-age=0'),
    'By cdn-cache-control, a CDN may use the answer for 6 s on the left, and for no time on the right.',
  ],
  [
    cdn('max-age=6', 'no-store'),
    { cookies, ...cdn('max-age=6', 'no-store') },
    'Shared caches may keep the answer of the right side, and with it a session cookie: sid.',
  ],
  [
    nginx('0'),
    nginx('60'),
    'By x-accel-expires, only on the right side may nginx keep the answer.',
  ],
  [
    nginx('6'),
    nginx('90'),
    'By x-accel-expires, nginx may use the answer for 6 s on the left, and for 90 s on the right.',
  ],
  [cdn('immutable'), cdn('must-revalidate'), 'Further directives of cdn-cache-control differ.'],
])('%j and %j in words', (left, right, message) => {
  expect(judged('targeted-cache-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'cache', keys: [Object.keys(left.headers)[0]] }] },
  ]);
});

it('is proven by what is obeyed on each side, once for each field', () => {
  const { findings } = judged(
    'targeted-cache-differs',
    sent({ 'vercel-cdn-cache-control': 'max-age=9', 'cloudflare-cdn-cache-control': 'A' }),
    sent({ 'cache-control': 'max-age=900' }),
  );
  expect(findings.map(({ evidence }) => evidence)).toEqual([
    [{ section: 'cache', keys: ['cache-control', 'cloudflare-cdn-cache-control'] }],
    [{ section: 'cache', keys: ['cache-control', 'vercel-cdn-cache-control'] }],
  ]);
});

it.each([
  [
    cdn('no-store'),
    cdn('max-age=60'),
    'Send the same cdn-cache-control on both sides, as a structured dictionary.',
  ],
  [nginx('0'), nginx('60'), 'Send the same x-accel-expires on both sides.'],
  [
    surrogate('no-store'),
    surrogate('max-age=60'),
    'Send the same surrogate-control on both sides.',
  ],
])('%j and %j: what to do', (left, right, recommendation) => {
  expect(judged('targeted-cache-differs', left, right).findings).toMatchObject([
    { recommendation },
  ]);
});
