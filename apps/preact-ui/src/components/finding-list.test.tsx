import type { History } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { FindingList } from './finding-list.tsx';

const labels = { left: 'Blue', right: 'Green' };
const hosts = { left: 'blue.example', right: 'green.example' };
const findings = [
  finding({ fingerprint: 'a'.repeat(16) }),
  finding({
    id: 'vary-differs:cache:vary',
    fingerprint: 'b'.repeat(16),
    code: 'vary-differs',
    category: 'cache',
    severity: 'info',
    direction: 'none',
  }),
];
const history = (change: Partial<History>): History => ({
  previous_comparison_id: null,
  new: ['a'.repeat(16)],
  recurring: ['b'.repeat(16)],
  resolved: [],
  ...change,
});
const render = (past?: History) =>
  renderToString(
    <FindingList
      findings={findings}
      labels={labels}
      hosts={hosts}
      history={past}
      previousHref="/c/before"
    />,
  );

it('says severity and direction in words, and links each finding to itself', () => {
  const html = render();
  expect(html).toContain('Critical');
  expect(html).toContain('Green is weaker');
  expect(html).not.toContain('Blue is weaker');
  expect(html).toContain('id="status-differs:outcome:status"');
  expect(html).toContain('href="#status-differs%3Aoutcome%3Astatus"');
});

it('sets no inline style, which the content security policy would refuse', () => {
  expect(render()).not.toContain('style=');
});

describe('against the previous comparison', () => {
  it('calls nothing new in the first one', () => {
    expect(render(history({}))).not.toMatch(/>New<|>Recurring</);
  });

  it('marks what is new, what recurs and what is gone', () => {
    const html = render(history({ previous_comparison_id: 'before', resolved: ['c'.repeat(16)] }));
    expect(html.match(/>New</g)).toHaveLength(1);
    expect(html.match(/>Recurring</g)).toHaveLength(1);
    expect(html).toContain('1 finding of the previous comparison is gone.');
    expect(html).toContain('href="/c/before"');
  });
});
