import { expect, it } from 'vitest';
import { tidyText } from './tidy-text.ts';

it.each([
  [' A  wall.\n\nIt asks. ', 'A wall. It asks.'],
  ['ev\u200bil.test', 'ev il.test'],
  ['\u202eevil', 'evil'],
  ['ｅｖｉｌ．ｔｅｓｔ', 'evil.test'],
  ['evil。test', 'evil.test'],
  ['«a» ‘b’ „c“', '"a" \'b\' "c“'],
  ['a\ud800b', 'a\ufffdb'],
  ['tag\u{e0041}s', 'tag s'],
  ['\u0000', ''],
  ['“quoted” — kept', '“quoted” — kept'],
])('%j -> %j', (text, tidy) => expect(tidyText(text)).toBe(tidy));
