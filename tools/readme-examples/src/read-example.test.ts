import { expect, it } from 'vitest';
import { readExample } from './read-example.ts';

const fence = (language: string, ...lines: string[]) =>
  ['```' + language, ...lines, '```'].join('\n');

it('puts the blocks together, and what they print', () => {
  const readme = [
    fence('sh', 'npm install x'),
    fence('ts', 'const a = 1;', 'console.log(a);'),
    'prints',
    fence('text', '1'),
    fence('ts', 'console.log(a + 1);'),
    fence('text', '2'),
  ].join('\n\n');
  expect(readExample(readme)).toEqual({
    program: 'const a = 1;\nconsole.log(a);\nconsole.log(a + 1);\n',
    output: '1\n2\n',
  });
});

it('finds none where there is none', () => {
  expect(readExample(fence('sh', 'npm install x'))).toBeNull();
});
