import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Corpus } from './corpus.ts';
import { runCorpus } from './run-corpus.ts';

const dir = mkdtempSync(join(tmpdir(), 'corpora-'));
afterAll(() => rmSync(dir, { recursive: true }));

const judge = (each: number) => ({ name: `${each}`, expected: each, actual: Math.abs(each) });
const corpusOf = (name: string, files: Record<string, unknown>): Corpus => {
  mkdirSync(join(dir, name));
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(dir, name, file), JSON.stringify(content));
  }
  return {
    name,
    source: '',
    origin: '',
    measures: '',
    files: { 'a.json': judge, 'b.json': judge },
  };
};

it.each([
  ['met', { 'a.json': [1, 2], 'b.json': [3] }, 3, 3, []],
  ['commented', { 'a.json': ['a comment', 1], 'b.json': [3] }, 2, 2, []],
  ['unmet', { 'a.json': [1, -2], 'b.json': [3] }, 3, 2, ['-2']],
  ['empty', { 'a.json': [1], 'b.json': [] }, 1, 1, ['b.json']],
  ['incomplete', { 'a.json': [1] }, 1, 1, ['b.json']],
  ['grown', { 'a.json': [1], 'b.json': [3], 'c.json': [4] }, 2, 2, ['c.json']],
])('of a corpus that is %s, every case counts', async (name, files, cases, passed, failures) => {
  const result = await runCorpus(dir, corpusOf(name, files));
  expect(result).toMatchObject({ cases, passed });
  expect(result.failures.map((failure) => failure.name)).toEqual(failures);
});

it('fails where there is no corpus', async () => {
  const corpus = { ...corpusOf('other', {}), name: 'nowhere' };
  expect((await runCorpus(dir, corpus)).failures).toHaveLength(2);
});
