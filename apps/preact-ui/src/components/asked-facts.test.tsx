import type { SignalEnvelope } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { completed } from '../models/sample-comparison.ts';
import { AskedFacts } from './asked-facts.tsx';

function render(change: Partial<SignalEnvelope>) {
  const comparison = completed([]);
  for (const side of ['left', 'right'] as const)
    Object.assign(comparison.result[side].envelope!, change);
  return renderToString(<AskedFacts result={comparison.result} />).replace(/<[^>]+>/g, '|');
}

it('says what was asked, with which fields', () => {
  const request = { method: 'HEAD', headers: { accept: '*/*', 'x-a': '1', 'x-b': '2' } };
  const text = render({ request });
  for (const words of ['|HEAD|', '|x-a: 1|', '|x-b: 2|']) expect(text).toContain(words);
  expect(text).not.toContain('*/*');
});

it('says nothing of asking where both sides were recorded', () => {
  expect(render({ provider: 'har' })).toBe('');
});
