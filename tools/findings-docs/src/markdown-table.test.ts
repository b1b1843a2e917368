import { expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

it('a pipe does not end its cell', () => {
  expect(markdownTable(['a', 'b'], [['1 | 2', '3']])).toBe(
    '| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |',
  );
});
