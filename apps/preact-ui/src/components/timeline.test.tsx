import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Timeline } from './timeline.tsx';

const labels = { left: 'Staging', right: 'Production' };

it('tells of each stage its state, its start, its end and how long it took, as text', () => {
  const html = renderToString(
    <Timeline
      now={2_000}
      labels={labels}
      timeline={{
        from: 1_000,
        rows: [
          {
            key: 'a',
            stage: 'probe',
            side: 'left',
            state: 'done',
            startedAt: 1_000,
            endedAt: 1_250,
            durationMs: 250,
          },
          { key: 'b', stage: 'diff', state: 'running', startedAt: 1_250 },
          { key: 'c', stage: 'recall', state: 'done', startedAt: 1_300, endedAt: 1_300 },
          { key: 'd', stage: 'finish', state: 'queued' },
        ],
      }}
    />,
  );
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Probe Staging done Start +0 ms End +250 ms Took 250 ms');
  expect(text).toContain('Compare running Start +250 ms Took 750 ms');
  expect(text).toContain('Recall done End +300 ms Store queued');
});
