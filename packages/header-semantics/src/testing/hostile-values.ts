import fc from 'fast-check';

/** Texts that have broken header parsers before: none may throw, whatever the header. */
export const hostileValues: readonly string[] = [
  '',
  ' ',
  ',',
  ';',
  ',,;;,,',
  '=',
  ';=;,=',
  '"',
  '"\\',
  '"a, b',
  "'",
  "''",
  '*',
  '\0',
  '\uFEFF',
  '\uD800',
  'a\uDFFFb',
  '\r\nset-cookie: a=b',
  '\u000B\u000C\u00A0\u2028',
  '__proto__',
  '__proto__=constructor; toString="valueOf"',
  "constructor 'self'; __proto__ *; hasOwnProperty",
  'constructor://a __proto__: toString:443',
  '%',
  '%E0%A4%A',
  '-1',
  '99999999999999999999999999',
  '1e400',
  'NaN',
  '@9e9',
  '?2',
  ':a:',
  '()',
  '((((',
  '[[[',
  '{"a":',
  '<',
  '<http://[>; rel=a',
];

const LONG = 64 * 1024;
const UNITS = [
  'a',
  ' ',
  ',',
  ';',
  '=',
  '"',
  '\\',
  '(',
  '[',
  '%',
  '*.',
  'a,',
  'a;',
  'a=b, ',
  'a b ',
  'a:',
];

/** Texts of 64 kB, the most that servers and browsers let through, of what repeats in headers. */
export const longValues: readonly string[] = UNITS.map((unit) =>
  unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG),
);

/** Texts of the characters that headers are made of, and of any others. */
export const anyValue: fc.Arbitrary<string> = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'aA0z ,;:="\'\\*/()-_.@?%<>{}[]\t\r\n\0é'),
    maxLength: 60,
  }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...hostileValues),
);
