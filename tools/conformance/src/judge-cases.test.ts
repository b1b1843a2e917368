import { expect, it } from 'vitest';
import { judgeCases } from './judge-cases.ts';

const met = { name: 'met', expected: { a: [1] }, actual: { a: [1] } };
const unmet = { name: 'unmet', expected: 1, actual: 2 };

it('counts what is met, and shows what is not', () => {
  expect(judgeCases('corpus', [met, unmet])).toEqual({
    corpus: 'corpus',
    cases: 2,
    passed: 1,
    exceptions: [],
    failures: [unmet],
  });
});

it('takes an exception with its reason, and only while it is needed', () => {
  const reasons = new Map([
    ['unmet', 'section 1'],
    ['met', 'section 2'],
  ]);
  expect(judgeCases('corpus', [met, unmet], reasons)).toMatchObject({
    passed: 0,
    exceptions: [{ name: 'unmet', reason: 'section 1' }],
    failures: [{ name: 'met', expected: 'an exception: section 2' }],
  });
});
