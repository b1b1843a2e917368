import { expect, it } from 'vitest';
import { runProgram } from './run-program.ts';

it('returns what is printed, or what went wrong', async () => {
  expect(await runProgram('const a: number = 1;\nconsole.log(a);', '.')).toBe('1\n');
  expect(await runProgram("throw new Error('no');", '.')).toContain('Error: no');
});
