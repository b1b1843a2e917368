import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { finding } from '../models/sample-comparison.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';

const render = (props: Partial<FindingCardProps> = {}) =>
  renderToString(
    <FindingCard
      finding={finding()}
      labels={{ left: 'Staging', right: 'Production' }}
      isAccepted={false}
      isOpen={false}
      onToggle={() => undefined}
      {...props}
    >
      what there is to know
    </FindingCard>,
  );

it('says how bad it is, what it is and how old', () => {
  const html = render({ age: 'new', isAccepted: true });
  for (const words of ['Critical', 'Production is weaker', 'New', 'Accepted', 'status-differs'])
    expect(html).toContain(words);
});

it.each([true, false])('tells more where it is open: %s', (isOpen) => {
  expect(render({ isOpen }).includes('what there is to know')).toBe(isOpen);
});

it('shows what came from the network as text', () => {
  const html = render({ finding: finding({ message: '<img src=x onerror=alert(1)>' }) });
  expect(html).not.toContain('<img');
});
