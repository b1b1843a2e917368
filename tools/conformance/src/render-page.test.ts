import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpora } from './corpora.ts';
import { renderPage } from './render-page.ts';

describe('the page', () => {
  const group = {
    title: 'A bar',
    clause: 'section 1',
    why: 'Bars count.',
    answers: { 'a|b': null },
  };
  const corpus = {
    name: 'bars',
    source: 'someone',
    origin: 'The list of bars.',
    measures: '`parseBar`.',
    leavesOut: 'Taste.',
    files: { 'bars.json': () => ({ name: '', expected: 1, actual: 1 }) },
    exceptions: [group],
  };
  const exceptions = [{ group, name: 'a|b', expected: ['x'], actual: null }];
  const page = renderPage([{ corpus, cases: 5, passed: 4, exceptions, failures: [] }]);

  it.each([
    '| bars | someone | 5 | 4 | 1 | `parseBar`. |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    '- **bars**: Taste.',
    '### A bar (bars, 1)\n\n**section 1.** Bars count.',
    '| `a\\|b` | `["x"]` | nothing |',
    '- **bars** (someone). The list of bars. Files: `bars.json`.',
  ])('has %j', (text) => expect(page).toContain(text));
});

/** The corpora are not in the repository, so this is all that can be held against the page here. */
describe('docs/conformance.md', () => {
  const page = readFileSync(new URL('../../../docs/conformance.md', import.meta.url), 'utf8');
  const exceptions = corpora.flatMap((corpus) => corpus.exceptions ?? []);

  it.each(
    corpora.flatMap(({ measures, origin, leavesOut = origin }) => [measures, origin, leavesOut]),
  )('says %s', (text) => expect(page).toContain(text));

  it.each(exceptions)('lists the cases of: $title', ({ clause, why, answers }) => {
    expect(page).toContain(`**${clause}.** ${why}`);
    const unlisted = Object.keys(answers).filter((name) => !page.includes(`| \`${name}\` `));
    expect(unlisted).toEqual([]);
  });
});
