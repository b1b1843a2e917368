import { expect, it } from 'vitest';
import type { Corpus } from './corpus.ts';
import { judgeCases } from './judge-cases.ts';

const corpus: Corpus = { name: 'a', source: '', origin: '', measures: '', files: {} };
const met = { name: 'met', expected: { a: [1] }, actual: { a: [1] } };
const unmet = { name: 'unmet', expected: 1, actual: 2 };

it('counts what is met, and shows what is not', () => {
  expect(judgeCases(corpus, [met, unmet])).toEqual({
    corpus,
    cases: 2,
    passed: 1,
    exceptions: [],
    failures: [unmet],
  });
});

const group = (answers: Record<string, unknown>) => ({
  title: 'Another year',
  clause: 'section 1',
  why: 'It was changed.',
  answers,
});

it('takes an exception with the answer of its clause', () => {
  const excepted = group({ unmet: 2 });
  expect(judgeCases({ ...corpus, exceptions: [excepted] }, [met, unmet])).toMatchObject({
    passed: 1,
    exceptions: [{ group: excepted, ...unmet }],
    failures: [],
  });
});

it.each([
  ['has another answer', [unmet], { unmet: 3 }, { name: 'unmet', expected: 3, actual: 2 }],
  ['is not needed', [met], { met: 2 }, { name: 'met', expected: 'an exception: Another year' }],
  ['names no case', [met], { gone: 2 }, { name: 'gone', expected: 'a case of this name' }],
])('takes no exception that %s', (_, cases, answers, failure) => {
  const result = judgeCases({ ...corpus, exceptions: [group(answers)] }, cases);
  expect(result).toMatchObject({ exceptions: [], failures: [failure] });
});
