import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoPages } from './demo-pages.ts';

it('the README lists the pages as they are', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| `/'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.replaceAll('`', '').trim())
        .slice(1, -1),
    );
  expect(rows).toEqual(
    demoPages.map(({ path, drift, findings }) => [path, drift, findings.join(', ')]),
  );
});
