import type { KnownFinding } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { comparisonId, finding } from '../models/sample-comparison.ts';
import { KnownFindingCard } from './known-finding-card.tsx';

const render = (change: Partial<KnownFinding>) =>
  renderToString(
    <KnownFindingCard
      names={{ left: 'Staging', right: 'Production' }}
      finding={{
        ...finding(),
        mirrored: 'fedcba9876543210',
        state: 'open',
        firstSeen: 1,
        lastSeen: 1,
        timesSeen: 1,
        lastComparisonId: comparisonId,
        ...change,
      }}
      onAccept={async () => undefined}
      onTakeBack={async () => undefined}
    />,
  ).replace(/<[^>]+>/g, '|');

const acceptance = { reason: 'No CDN there.', who: 'Ada', until: '2026-03-31', acceptedAt: 1 };

it.each<[string, Partial<KnownFinding>, string[], string[]]>([
  ['one that is open', {}, ['Accept…'], ['Accepted', 'Take back']],
  [
    'one that is accepted',
    { state: 'accepted', acceptance },
    ['Accepted by Ada until Mar 31, 2026 (UTC): No CDN there.', 'does not count', 'Take back'],
    ['Accept…'],
  ],
  [
    'one whose acceptance is over',
    { state: 'open', acceptance },
    ['Its acceptance by Ada ended Mar 31, 2026 (UTC): No CDN there.', 'Accept again…'],
    ['Accepted', 'does not count', 'Take back'],
  ],
])('%s', (_, change, expected, never) => {
  const text = render(change);
  for (const words of expected) expect(text).toContain(words);
  for (const words of never) expect(text).not.toContain(words);
});
