const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const TIME = String.raw`(?<h>\d\d):(?<m>\d\d):(?<s>\d\d)`;

/** IMF-fixdate, and the two obsolete formats that recipients still have to read. */
const FORMATS = [
  String.raw`${DAY}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) ${TIME} GMT`,
  String.raw`${LONG_DAY}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) ${TIME} GMT`,
  String.raw`${DAY} (?<month>\w{3}) (?<day>[ \d]\d) ${TIME} (?<year>\d{4})`,
].map((format) => new RegExp(`^${format}$`));

/**
 * An HTTP-date as epoch milliseconds; null where the text is none, or names no day of the calendar.
 * The day of the week is not checked against the date.
 *
 * A two-digit year counts as 1970 to 2069: RFC 9110 decides it by the current date, and there is no
 * clock here.
 *
 * @example
 * parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT') // 784111777000
 * @see RFC 9110 section 5.6.7
 */
export function parseHttpDate(text: string): number | null {
  for (const format of FORMATS) {
    const { year, month, day, h, m, s } = format.exec(text)?.groups ?? {};
    if (year)
      return instant(fullYear(year), MONTHS.indexOf(month!), Number(day), [h, m, s].map(Number));
  }
  return null;
}

const fullYear = (digits: string) => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 70 ? 2000 : 1900);
};

/**
 * Epoch milliseconds of a moment in UTC, or null where there is none: 30 February, 24:00. A leap
 * second is the first of the next minute.
 */
export function instant(
  year: number,
  month: number,
  day: number,
  [hour = 0, minute = 0, second = 0]: readonly number[],
): number | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  // Unlike Date.UTC, these take years before 100 for what they are: .NET servers send the year 1.
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  // A day that the month does not have is one of another month.
  if (date.getUTCMonth() !== month) return null;
  return date.setUTCHours(hour, minute, second);
}
