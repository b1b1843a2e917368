import { expect, it } from 'vitest';
import { hang } from './hang.ts';

const paper = { width: 24, colour: false };

it.each([
  ['- ', 'one line', ['- one line']],
  ['- ', 'the lines after the first one', ['- the lines after the', '  first one']],
  ['- ', 'a broken line, begins ::error::x', ['- a broken line, begins', '  \\u{3a}:error::x']],
  ['  ', '::error::x', ['  \\u{3a}:error::x']],
  ['- ', '::1 is an address', ['- ::1 is an address']],
])('%s%s', (mark, text, lines) => {
  expect(hang(mark, text, paper)).toEqual(lines);
});
