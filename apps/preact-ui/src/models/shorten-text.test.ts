import { expect, it } from 'vitest';
import { shortenEnd, shortenMiddle, shortenWords } from './shorten-text.ts';

it.each([
  [shortenEnd('abcdef', 6), 'abcdef'],
  [shortenEnd('abcdefg', 6), 'abcdef…'],
  [shortenEnd('abc😀d', 4), 'abc…'],
  [shortenMiddle('abcdefgh', 8), 'abcdefgh'],
  [shortenMiddle('abcdefghi', 8), 'abcd…fghi'],
  [shortenMiddle('a😀bcde😀f', 4), 'a…f'],
  [shortenWords('Varies by abcdefghi, and by b.', 6), 'Varies by abc…hi, and by b.'],
  [shortenWords('one two', 4), 'one two'],
])('%s', (shortened, expected) => expect(shortened).toBe(expected));
