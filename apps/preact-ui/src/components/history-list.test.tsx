import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { comparisonId, historyEntry } from '../models/sample-comparison.ts';
import { HistoryList } from './history-list.tsx';

const staging = { url: 'https://staging.example/', label: 'Staging' };
const production = { url: 'https://www.example/', label: 'Production' };
const labels = { leftLabel: 'Staging', rightLabel: 'Production' };
const render = (current: Parameters<typeof HistoryList>[0]['current']) =>
  renderToString(
    <HistoryList entries={[historyEntry(labels)]} currentId={comparisonId} current={current} />,
  );

it('says nothing of the sides where they are those that are shown', () => {
  const html = render({ left: staging, right: production });
  expect(html).not.toContain('sides swapped');
  expect(html).not.toContain('against');
});

it('says which run was the other way round, and what its sides were called', () => {
  const html = render({ left: production, right: staging });
  expect(html).toContain('sides swapped');
  expect(html).toContain('Staging against Production');
});
