import type { Explanation } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { strings } from '../strings.ts';
import { ExplanationPanel } from './explanation-panel.tsx';

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
  expect(html).toContain(strings.explanation.unknownFinding);
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

it('says what a model was held against, what was cut, and what asking took', () => {
  const html = renderToString(
    <ExplanationPanel
      findings={[]}
      explanation={{
        ...explanation,
        source: 'model',
        model: 'llama',
        checks: [
          { check: 'evidence', outcome: 'passed' },
          { check: 'mentions', outcome: 'cut' },
        ],
        cut: [{ part: 'action', check: 'mentions', reason: 'It names a host that nobody saw.' }],
        calls: [
          { model: 'large', latency_ms: 20_000, failure: 'timeout' },
          { model: 'llama', latency_ms: 1_240, tokens_in: 2_310, tokens_out: 412 },
        ],
        cached: true,
      }}
    />,
  );
  for (const words of [
    'cites findings that exist: passed',
    'names only what the findings show: cut',
    'An action: It names a host that nobody saw.',
    'large, 20.0 s, no answer: timeout',
    'llama, 1.24 s, 2,310 tokens in, 412 out',
    'nobody was asked again',
  ])
    expect(html).toContain(words);
});
