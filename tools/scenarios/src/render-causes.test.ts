import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE, renderCauses } from './render-causes.ts';

it('docs/causes.md is what `npm run causes` writes', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await renderCauses());
});

it('tells of each cause what it means, and shows an example', async () => {
  const sections = (await renderCauses()).split('\n## ').slice(1);
  const bare = sections.filter((each) => !/_[^_]{8,}\._ \S[^]{20,}```text\n\S/.test(each));
  expect(bare).toEqual([]);
  expect(sections.filter((each) => /```text[^`]*@/.test(each))).toEqual([]);
});
