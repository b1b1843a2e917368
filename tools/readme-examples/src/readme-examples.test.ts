import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExample } from './read-example.ts';
import { runProgram } from './run-program.ts';
import { typeErrors } from './type-errors.ts';

const root = join(import.meta.dirname, '../../..');
const examples = globSync('packages/*/README.md', { cwd: root })
  .sort()
  .flatMap((path) => {
    const example = readExample(readFileSync(join(root, path), 'utf8'));
    return example ? [{ path, folder: dirname(join(root, path)), ...example }] : [];
  });

it('the published packages have examples', () => {
  expect(examples.map(({ path }) => path)).toEqual(
    expect.arrayContaining(
      ['contracts', 'diff-engine', 'header-semantics'].map((name) => `packages/${name}/README.md`),
    ),
  );
});

describe.each(examples)('$path', ({ folder, program, output }) => {
  it('compiles', () => {
    const errors = typeErrors(
      join(folder, 'example.ts'),
      program,
      join(root, 'tsconfig.base.json'),
    );
    expect(errors).toEqual([]);
  });

  it('prints what it says', async () => {
    expect(await runProgram(program, folder)).toBe(output);
  });
});
