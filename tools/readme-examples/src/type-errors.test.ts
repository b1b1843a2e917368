import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typeErrors } from './type-errors.ts';

const root = join(import.meta.dirname, '../../..');

it('says what does not fit', () => {
  const errors = typeErrors(
    join(root, 'packages/contracts/example.ts'),
    "import { Severity } from '@env-drift/contracts';\nconst severity: Severity = 'odd';\nconsole.log(severity);",
    join(root, 'tsconfig.base.json'),
  );
  expect(errors).toEqual([expect.stringContaining('\'"odd"\' is not assignable')]);
});
