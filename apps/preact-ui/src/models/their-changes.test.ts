import { expect, it } from 'vitest';
import { toSettingsDraft } from './settings-draft.ts';
import { theirChanges } from './their-changes.ts';

const base = toSettingsDraft({ leftLabel: 'A', samples: 2 });
const theirs = toSettingsDraft({
  leftLabel: 'B',
  samples: 3,
  warmUp: true,
  policy: {
    rules: { 'vary-differs': 'off', 'timing-differs': { thresholds: { min_samples: 2 } } },
    ignore: [{ header: 'etag', reason: 'made anew' }],
  },
});

it('lists what they changed, and what of that I changed as well', () => {
  const mine = { ...base, leftLabel: 'Mine', rightLabel: 'Other' };
  expect(theirChanges(base, mine, theirs)).toEqual([
    { name: 'Left label', theirs: 'B', mine: 'Mine' },
    { name: 'Samples of each side', theirs: '3' },
    { name: 'Ask each side once before anything counts', theirs: 'yes' },
    { name: 'Rules', theirs: 'vary-differs off\ntiming-differs min_samples 2' },
    { name: 'Ignored', theirs: 'etag, made anew' },
  ]);
});

it('says of what we both made the same nothing of mine', () => {
  const mine = { ...base, leftLabel: 'B' };
  expect(theirChanges(base, mine, toSettingsDraft({ leftLabel: 'B', samples: 2 }))).toEqual([
    { name: 'Left label', theirs: 'B' },
  ]);
});
