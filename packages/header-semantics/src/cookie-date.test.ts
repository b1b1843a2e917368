import { expect, it } from 'vitest';
import { parseCookieDate } from './cookie-date.ts';
import { hostileValues, longValues } from './testing/hostile-values.ts';

const AUGUST = Date.UTC(2027, 7, 7, 8, 4, 19);

it.each([
  ['Fri, 07 Aug 2027 08:04:19 GMT', AUGUST],
  ['Fri, 07-Aug-27 08:04:19 GMT', AUGUST],
  ['Fri Aug  7 08:04:19 2027', AUGUST],
  ['2027 august 7 8:4:19', AUGUST],
  ['08:04:19 07 Aug 2027, baz=qux', AUGUST],
  ['7th Aug 2027 08:04:19', AUGUST],
  ['7 Aug 2027 08:04:19Z', AUGUST],
  ['7 Aug Sep 2027 2028 08:04:19', AUGUST],
  ['7 Aug 9 2027 08:04:19', AUGUST],
  ['7 Aug 2027 08:04:59', AUGUST + 40_000],
  ['7 Aug 2027 108:04:19', null],
  ['x7 Aug 2027 08:04:19', null],
  ['7 Aug 100 08:04:19', null],
  ['Thu, 10 Apr 1980 16:33:12 GMT', Date.UTC(1980, 3, 10, 16, 33, 12)],
  ['Thu, 10 Apr 69 16:33:12 GMT', Date.UTC(2069, 3, 10, 16, 33, 12)],
  ['Thu, 10 Apr 70 16:33:12 GMT', Date.UTC(1970, 3, 10, 16, 33, 12)],
  ['Mon, 01 Jan 1601 00:00:00 GMT', Date.UTC(1601, 0, 1)],
  ['Mon, 01 Jan 1600 00:00:00 GMT', null],
  ['Wed, 29 Feb 2023 00:00:00 GMT', null],
  ['Fri, 07 Aug 2027', null],
  ['Fri, 07 Aug 2027 24:00:00 GMT', null],
  ['Fri, 07 Aug 2027 08:04:60 GMT', null],
  ['Fri, 00 Aug 2027 08:04:19 GMT', null],
  ['Fri, 07 Foo 2027 08:04:19 GMT', null],
  ['Fri, 07 Aug 20270 08:04:19 GMT', null],
  ['0', null],
])('%j is %j', (text, instant) => {
  expect(parseCookieDate(text)).toBe(instant);
});

it.each([
  ...['Jan', 'feb', 'MAR', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].entries(),
])('knows the month %i, %s', (month, name) => {
  expect(parseCookieDate(`7 ${name} 2027 08:04:19`)).toBe(Date.UTC(2027, month, 7, 8, 4, 19));
});

it.each([...hostileValues, ...longValues])('takes no hostile text for a date', (text) => {
  expect(parseCookieDate(text)).toBeNull();
});
