import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHttpDate } from './http-date.ts';
import { hostileValues, longValues } from './testing/hostile-values.ts';

it.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784111777000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 784111777000],
  ['Sun Nov  6 08:49:37 1994', 784111777000],
  ['Sun Nov 16 08:49:37 1994', 784975777000],
  ['Tuesday, 01-Jan-30 00:00:00 GMT', Date.UTC(2030, 0, 1)],
  ['Tuesday, 01-Jan-69 00:00:00 GMT', Date.UTC(2069, 0, 1)],
  ['Thursday, 01-Jan-70 00:00:00 GMT', 0],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Mon, 01 Jan 0001 00:00:00 GMT', -62135596800000],
  ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
  ['Thu, 29 Feb 2024 00:00:00 GMT', Date.UTC(2024, 1, 29)],
  ['Wed, 29 Feb 2023 00:00:00 GMT', null],
  ['Fri, 31 Apr 2020 00:00:00 GMT', null],
  ['Sun, 00 Nov 1994 08:49:37 GMT', null],
  ['Sun, 99 Nov 1994 08:49:37 GMT', null],
  ['Sun, 06 Nov 1994 24:00:00 GMT', null],
  ['Sun, 06 Nov 1994 08:60:00 GMT', null],
  ['Sun, 06 Nov 1994 08:49:61 GMT', null],
  ['Sun, 06 ovD 1994 08:49:37 GMT', null],
  ['Sun, 06 nov 1994 08:49:37 GMT', null],
  ['Sun, 6 Nov 1994 08:49:37 GMT', null],
  ['Sun, 06 Nov 1994 08:49:37 UTC', null],
  ['Sun, 06 Nov 1994 08:49:37 +0000', null],
  [' Sun, 06 Nov 1994 08:49:37 GMT', null],
  ['Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT', null],
  ['2027-01-01T00:00:00Z', null],
  ['0', null],
  ['-1', null],
])('%j is %j', (text, instant) => {
  expect(parseHttpDate(text)).toBe(instant);
});

it('reads every date that it is given in the preferred format', () => {
  const date = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (at) => {
      expect(parseHttpDate(at.toUTCString())).toBe(Math.floor(at.getTime() / 1000) * 1000);
    }),
  );
});

it.each([...hostileValues, ...longValues])('takes no hostile text for a date', (text) => {
  expect(parseHttpDate(text)).toBeNull();
});
