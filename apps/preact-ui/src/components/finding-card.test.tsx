import type { Finding } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';

const render = (change: Partial<Finding>, props: Partial<FindingCardProps> = {}) =>
  renderToString(
    <FindingCard
      finding={finding(change)}
      labels={{ left: 'Staging', right: 'Production' }}
      hosts={{ left: 'staging.example', right: 'www.example' }}
      isAccepted={false}
      isOpen
      onToggle={() => undefined}
      {...props}
    />,
  );

it('closed, says how bad it is, what it is and how old', () => {
  const html = render({}, { isOpen: false, age: 'new', isAccepted: true });
  for (const words of ['Critical', 'Production is weaker', 'New', 'Accepted', 'status-differs'])
    expect(html).toContain(words);
  expect(html).not.toContain('Evidence');
});

it('open, shows both values, what to do and what proves it', () => {
  const html = render({});
  for (const words of ['200', '500', 'Look at the logs of production.', 'outcome.status'])
    expect(html).toContain(words);
});

it('shows a field directive by directive, and marks what differs', () => {
  const html = render({
    evidence: [{ section: 'cache', keys: ['cache-control'] }],
    left_value: 'private, max-age=0',
    right_value: 'private, max-age=60',
  });
  expect(html).toContain('<mark>60</mark>');
  expect(html).not.toContain('<mark>private</mark>');
});

it('shows what came from the network as text', () => {
  const html = render({
    message: '<img src=x onerror=alert(1)>',
    left_value: '<b>',
    right_value: '',
  });
  expect(html).not.toMatch(/<img|<b>/);
});
