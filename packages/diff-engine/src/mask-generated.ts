const KINDS: readonly [kind: string, found: RegExp][] = [
  ['{uuid}', /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi],
  ['{time}', /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:?\d\d\b)?/gi],
  ['{time}', /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\b/g],
  // Seconds or milliseconds since 1970, from 2001 to 2033.
  ['{time}', /\b1\d{9}(?:\d{3})?\b/g],
  // 64 bits and more; digits alone are a number.
  ['{hash}', /\b(?=\w*[a-f])(?=\w*\d)[\da-f]{16,}\b/gi],
];

/**
 * A text with what machines make anew replaced by its kind: UUIDs, moments in time, hexadecimal ids.
 *
 * @example
 * maskGenerated('v2; built=2026-11-21T10:00:00Z') // 'v2; built={time}'
 */
export const maskGenerated = (text: string): string =>
  // All of them hold a digit.
  /\d/.test(text)
    ? KINDS.reduce((masked, [kind, found]) => masked.replace(found, kind), text)
    : text;
