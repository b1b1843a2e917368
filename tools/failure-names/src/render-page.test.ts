import { readFileSync } from 'node:fs';
import { ProbeErrorCode } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { causes } from './causes.ts';
import { PAGE, renderPage } from './render-page.ts';

it('docs/failures.md is what `npm run failure-names` writes', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await renderPage());
});

it('every name has a broken server, but for what no server does, and what nothing ends with any more', () => {
  const named = new Set(
    causes.flatMap(({ node, workerd }) =>
      [node, workerd].flatMap((expected) =>
        'code' in expected ? [expected.code, ...(expected.could_be ?? [])] : [],
      ),
    ),
  );
  expect(ProbeErrorCode.options.filter((code) => !named.has(code))).toEqual([
    'invalid_request',
    'timeout',
    'body_too_large',
    'unknown_error',
  ]);
});
