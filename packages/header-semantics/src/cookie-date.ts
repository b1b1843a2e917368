import { instant } from './http-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ASCII punctuation but the colon, and white space: what stands between the parts of a date. */
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]/;

/**
 * The date of a cookie's `Expires` as epoch milliseconds, or null: user agents take far more than an
 * HTTP-date there, in any order of its parts.
 *
 * @example
 * parseCookieDate('Sun, 18-Apr-2027 21:06:29 GMT')
 * parseCookieDate('Fri 07 Aug 2019 08:04:19 GMT, baz=qux')
 * @see draft-ietf-httpbis-rfc6265bis-22 section 5.1.1
 */
export function parseCookieDate(text: string): number | null {
  let time: number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const token of text.split(DELIMITERS)) {
    const clock = time ? null : /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token);
    const digits = /^\d{1,4}(?!\d)/.exec(token)?.[0];
    const name = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
    if (clock) time = clock.slice(1).map(Number);
    else if (day === undefined && digits && digits.length <= 2) day = Number(digits);
    else if (month === undefined && name >= 0) month = name;
    else if (year === undefined && digits && digits.length >= 2) year = Number(digits);
  }
  if (!time || !day || month === undefined || year === undefined) return null;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  if (year < 1601 || time[2]! > 59) return null;
  return instant(year, month, day, time);
}
