import { expect, it } from 'vitest';
import { recordedHeaders } from './recorded-headers.ts';
import { setCookieLine } from './set-cookie-line.ts';
import { splitJoinedCookies } from './split-joined-cookies.ts';

const fields = (...pairs: [unknown, unknown][]) => pairs.map(([name, value]) => ({ name, value }));

it.each<[string, [unknown, unknown][], Record<string, string>]>([
  ['names in any case', [['Vary', 'a']], { vary: 'a' }],
  [
    'several fields of a name',
    [
      ['vary', 'a'],
      ['VARY', 'b'],
    ],
    { vary: 'a, b' },
  ],
  ['several lines in one', [['vary', ' a \nb\r\n']], { vary: 'a, b' }],
  [
    'an empty one among them',
    [
      ['vary', ''],
      ['vary', 'a'],
      ['vary', ''],
    ],
    { vary: 'a' },
  ],
  ['an empty one alone', [['vary', '']], { vary: '' }],
  [
    'of several URLs the first',
    [
      ['sourcemap', '/a'],
      ['SourceMap', '/b'],
    ],
    { sourcemap: '/a' },
  ],
  [
    'of several lines of Location the first, also before a relative one',
    [
      ['location', '/a'],
      ['Location', 'b'],
    ],
    { location: '/a' },
  ],
  ['no pseudo fields', [[':status', '200']], {}],
  [
    'nothing that is no name',
    [
      ['', 'a'],
      ['a b', 'a'],
      ['a'.repeat(257), 'a'],
      [1, 'a'],
    ],
    {},
  ],
  [
    'nothing that is no value',
    [
      ['vary', 1],
      ['vary', null],
      ['vary', ['a']],
    ],
    {},
  ],
  ['characters beyond Latin-1', [['server', 'ngĭnx…']], { server: 'ngĭnx…' }],
  ['no cookies', [['Set-Cookie', 'sid=hush']], {}],
])('reads %s', (_, pairs, read) => {
  const headers = recordedHeaders(fields(...pairs), []);
  expect(Object.fromEntries(headers)).toEqual(read);
  for (const [name, value] of Object.entries(read)) expect(headers.get(name)).toBe(value);
});

it('reads no more than a thousand fields, and nothing of what is no pair', () => {
  const many = Array.from({ length: 1001 }, (_, i) => ({ name: `a${i}`, value: 'b' }));
  expect([...recordedHeaders(many, [])]).toHaveLength(1000);
  expect([...recordedHeaders([null, undefined, 1, 'vary: a', []], [])]).toEqual([]);
  expect(recordedHeaders([], []).get('Vary')).toBeNull();
});

it.each<[string, [unknown, unknown][], unknown[], string[]]>([
  [
    'the fields',
    [
      ['Set-Cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2'],
    ],
    [],
    ['a=1; Path=/', 'b=2'],
  ],
  ['the lines of a field', [['Set-Cookie', 'a=1\nb=2']], [], ['a=1', 'b=2']],
  ['the parts of a joined one', [['Set-Cookie', 'a=1; Secure, b=2']], [], ['a=1; Secure', 'b=2']],
  ['the list where there is no field', [], [{ name: 'a', value: '1' }], ['a=']],
  ['the fields before the list', [['Set-Cookie', 'a=1']], [{ name: 'b' }], ['a=1']],
])('takes cookies from %s', (_, pairs, cookies, lines) => {
  expect(recordedHeaders(fields(...pairs), cookies).getSetCookie()).toEqual(lines);
});

it.each([
  ['a=1', ['a=1']],
  ['a=1, b=2', ['a=1, b=2']],
  ['a=1, b=2; Path=/', ['a=1, b=2; Path=/']],
  ['a=1; Path=/, b=2', ['a=1; Path=/', 'b=2']],
  ['a=1; Path=/,b=2; Secure,c=3', ['a=1; Path=/', 'b=2; Secure', 'c=3']],
  [
    'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2; Expires=Wed, 21-Oct-26 07:28:00 GMT',
    ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2; Expires=Wed, 21-Oct-26 07:28:00 GMT'],
  ],
  ['a=1; Path=/x,y', ['a=1; Path=/x,y']],
  ['', ['']],
])('%s are %j', (line, lines) => {
  expect(splitJoinedCookies(line)).toEqual(lines);
});

it.each<[string, unknown, string[]]>([
  ['a name alone', { name: 'sid', value: 'hush' }, ['sid=']],
  [
    'all that HAR knows',
    {
      name: 'sid',
      value: 'hush',
      path: '/',
      domain: '.a.example',
      expires: '2027-01-31T00:00:00.000Z',
      sameSite: 'Lax',
      httpOnly: true,
      secure: true,
    },
    [
      'sid=; path=/; domain=.a.example; expires=Sun, 31 Jan 2027 00:00:00 GMT; samesite=Lax; httponly; secure',
    ],
  ],
  [
    'what is empty, unknown or false',
    {
      name: 'sid',
      path: '',
      domain: null,
      expires: '',
      sameSite: 1,
      httpOnly: false,
      secure: 'yes',
    },
    ['sid='],
  ],
  ['a date that is none', { name: 'sid', expires: 'soon' }, ['sid=']],
  ['a path that would end the part', { name: 'sid', path: '/; domain=a' }, ['sid=']],
  ['no name', { value: 'hush' }, []],
  ['an empty name', { name: '' }, []],
  ['a name that would be a value', { name: 'a=hush' }, []],
  ['a name with a line end', { name: 'a\nb' }, []],
  ['nothing', null, []],
  ['no object', 'sid', []],
])('of a cookie in the list: %s', (_, cookie, lines) => {
  expect(setCookieLine(cookie)).toEqual(lines);
});
