import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import findings from '@env-drift/diff-engine/findings.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { buildDocuments } from './build-documents.ts';
import { repositoryRoot } from './repository-root.ts';
import { stalePages } from './write-documents.ts';

const documents = await buildDocuments(repositoryRoot);

/** The path is what a person has to see; the remedy is one command. */
const RUN = 'is as the rules say: if not, run `npm run docs`';

it.each([...documents])(`%s ${RUN}`, (path, text) => {
  const file = join(repositoryRoot, path);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(text);
});

it('no page is left of a rule that is gone', () => {
  expect(stalePages(repositoryRoot, documents)).toEqual([]);
});

it('the catalogue is imported by its name, and has every finding in the order of the codes', () => {
  const pages = [...documents.keys()].filter((path) => /findings\/[a-z].*\.md$/.test(path));
  expect(findings.map(({ code }) => `docs/findings/${code}.md`)).toEqual(pages);
});
