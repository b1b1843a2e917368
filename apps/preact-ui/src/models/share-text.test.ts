import { expect, it } from 'vitest';
import { completed, finding } from './sample-comparison.ts';
import { shareText } from './share-text.ts';

it('turns nothing around where it is pasted', () => {
  const hostile = finding({ message: 'The title is "a\u202Egpj" on the left.' });
  expect(shareText(completed([hostile]), '')).toContain('The title is "a\\u202egpj" on the left.');
});

it('tells what was found, why and where to look', () => {
  const comparison = completed([finding()]);
  if (comparison.status !== 'completed') throw new Error('It is completed.');
  comparison.result.explanation = {
    summary: 'It fails.',
    ranked_causes: [{ cause: 'A bad deploy.', confidence: 0.72, evidence: [finding().id] }],
    actions: [{ action: 'Roll back.', why: 'It worked before.' }],
    source: 'rules',
  };
  expect(shareText(comparison, 'https://drift.example/c/1').split('\n').filter(Boolean)).toEqual([
    'Drift: 1 critical',
    expect.stringMatching(/^Nov 2\d, 2026, [\d:]{8} \S/),
    'https://drift.example/c/1',
    'Staging: https://staging.example/',
    'Right (www.example): https://www.example/',
    'Staging answered 200 OK in 84 ms, Right (www.example) answered 200 OK in 120 ms.',
    'Right (www.example) took 36 ms longer (1.4 times as long).',
    'Likely causes',
    '1. A bad deploy. (likely, 72 %)',
    'What to do',
    '1. Roll back. It worked before.',
    'Findings',
    '- [Critical] status-differs: Production answers 500 where staging answers 200.',
  ]);
});
