import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ExplanationRecord } from './explanation-record.tsx';

it('says what a model was held against, what was cut, and what asking took', () => {
  const html = renderToString(
    <ExplanationRecord
      explanation={{
        summary: 'Production fails.',
        ranked_causes: [],
        actions: [],
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
