import { describe, expect, it } from 'vitest';
import { collectCookies } from './collect-cookies.ts';

const collect = (...lines: string[]) =>
  // As a runtime hands lines over that its own Headers would refuse.
  collectCookies({ getSetCookie: () => lines } as Headers);

const TOKEN = 'ghp_hushhushhushhushhush0000';
const EXPIRES = 'Wed, 21 Oct 2026 07:28:00 GMT';

it.each<[string, string, Record<string, string>]>([
  ['sid=hush', 'sid', {}],
  ['sid=hush; Path=/; HttpOnly; Secure', 'sid', { httponly: '', path: '/', secure: '' }],
  [' sid = hush ; SameSite = Lax ', 'sid', { samesite: 'Lax' }],
  ['sid=hush=hush; path=/a; PATH=/b', 'sid', { path: '/b' }],
  ['sid=hush; hush2; X=hush; Secure=hush', 'sid', { secure: '' }],
  ['sid="a; hush"; Max-Age=60', 'sid', { 'max-age': '60' }],
  [`sid=hush; Expires=${EXPIRES}`, 'sid', { expires: EXPIRES }],
  ['sid=hush; Max-Age=60; Max-Age=soon', 'sid', { 'max-age': '60' }],
  [`sid=hush; Expires=${EXPIRES}; Expires=soon`, 'sid', { expires: EXPIRES }],
  ['sid=hush; Max-Age=soon; Expires=never', 'sid', {}],
  [`sid=hush; Path=/${'a'.repeat(1023)}`, 'sid', { path: `/${'a'.repeat(255)}` }],
  [`sid=hush; Path=/${'a'.repeat(1024)}`, 'sid', {}],
  ['sid=', 'sid', {}],
  ['hush', '', {}],
  ['=hush', '', {}],
  [`sid=${'h'.repeat(4093)}`, 'sid', {}],
  [`${'n'.repeat(300)}=hush`, 'n'.repeat(256), {}],
  ['sid=1; Path=/a?token=hush&b=c', 'sid', { path: '/a?token=***&b=c' }],
  [`sid=1; Path=/verify/${TOKEN}/`, 'sid', { path: '/verify/***/' }],
  [`sid=1; Path=/${'a'.repeat(245)}/${TOKEN}`, 'sid', { path: `/${'a'.repeat(245)}/***` }],
  [`sid=1; Domain=${TOKEN}; SameSite=${TOKEN}`, 'sid', { domain: '***', samesite: '***' }],
  ['sid=1; Domain=//u:hush@shop.example', 'sid', { domain: '//shop.example' }],
  [`${TOKEN}=1`, '***', {}],
  [`${'n'.repeat(250)}.${TOKEN}=1`, `${'n'.repeat(250)}.***`, {}],
  ['app:user@shop=1', 'app:user@shop', {}],
])('%s', (line, name, attributes) => {
  expect(collect(line)).toEqual([{ name, attributes }]);
});

describe('a line that user agents ignore', () => {
  it.each([
    [''],
    ['='],
    [' ; Path=/'],
    ['=; Secure'],
    [`sid=${'h'.repeat(4094)}`],
    ['sid=hu\0sh'],
    ['sid=hush\x7f; Path=/'],
    ['sid=hush; Path=/\x01'],
    ['=__Host-sid=hush'],
  ])('%j', (line) => {
    expect(collect(line, 'next=hush')).toEqual([{ name: 'next', attributes: {} }]);
  });
});

it('keeps the order in which cookies are set, and 100 of them', () => {
  expect(collect('b=1', 'a=2', 'b=3').map(({ name }) => name)).toEqual(['b', 'a', 'b']);
  expect(collect(...Array<string>(200).fill('a=1'))).toHaveLength(100);
});
