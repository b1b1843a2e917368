import type { Finding } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { FindingBody } from './finding-body.tsx';

const render = (change: Partial<Finding>) =>
  renderToString(
    <FindingBody
      finding={finding(change)}
      labels={{ left: 'Staging', right: 'Production' }}
      hosts={{ left: 'staging.example', right: 'www.example' }}
    />,
  );

it('shows both values, what to do and what proves it', () => {
  const html = render({}).replace(/<\/?bdi>/g, '');
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
  expect(render({ left_value: '<b>', right_value: '' })).not.toContain('<b>');
});
