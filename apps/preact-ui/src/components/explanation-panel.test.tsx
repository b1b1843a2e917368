import type { Explanation } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { ExplanationPanel } from './explanation-panel.tsx';
import { explanationStrings } from '../strings/explanation-strings.ts';

const explanation: Explanation = {
  summary: 'Production fails.',
  ranked_causes: [{ cause: 'A bad deploy.', confidence: 0.72, evidence: [finding().id, 'gone'] }],
  actions: [{ action: 'Roll back.', why: 'It worked before.' }],
  source: 'rules',
};

it('leads from each cause to the findings it rests on', () => {
  const html = renderToString(
    <ExplanationPanel explanation={explanation} findings={[finding()]} />,
  );
  expect(html).toContain('likely, 72 %');
  expect(html).toContain('href="#status-differs%3Aoutcome%3Astatus"');
  expect(html).toContain(explanationStrings.unknownFinding);
  expect(html).toContain('It worked before.');
});

it.each<[Partial<Explanation>, string]>([
  [{ source: 'rules' }, 'Written by rules, without a model'],
  [{ source: 'model', model: 'llama' }, 'Written by llama, checked against the findings'],
  [{ source: 'model' }, 'Written by a model, checked against the findings'],
])('%j: %s', (change, author) => {
  const html = renderToString(
    <ExplanationPanel explanation={{ ...explanation, ...change }} findings={[]} />,
  );
  expect(html).toContain(author);
});
