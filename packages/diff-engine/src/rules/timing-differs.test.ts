import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

testRule('timing-differs', {
  agrees: [
    ['the same', { ms: 100 }, { ms: 100 }],
    ['both are quick', { ms: 1 }, { ms: 49 }],
    ['a little slower', { ms: 400 }, { ms: 550 }],
    ['a ratio that a single sample does not prove', { ms: 20 }, { ms: 120 }],
    ['medians whose samples overlap', { samples: [100, 900, 110] }, { samples: [500, 510, 520] }],
  ],
  drifts: [
    ['slower', { ms: 600 }, { ms: 950 }, 'warn', 'right-weaker'],
    ['20 ms against 8 s', { ms: 20 }, { ms: 8000 }, 'critical', 'right-weaker'],
    ['staging is slower', { ms: 8000 }, { ms: 20 }, 'warn', 'left-weaker'],
    ['a second more', { ms: 3000 }, { ms: 4000 }, 'critical', 'right-weaker'],
    ['a ratio in a single sample', { ms: 100 }, { ms: 260 }, 'warn', 'right-weaker'],
    [
      'a ratio of medians',
      { samples: [100, 101, 102] },
      { samples: [260, 261, 262] },
      'critical',
      'right-weaker',
    ],
    [
      'medians that are apart',
      { samples: [100, 101, 102] },
      { samples: [170, 171, 172] },
      'warn',
      'right-weaker',
    ],
  ],
});

const fingerprintOf = (left: object, right: object) =>
  judged('timing-differs', left, right).findings[0]!.fingerprint;

it.each<[string, [number, number], [number, number], boolean]>([
  ['a little slower', [100, 350], [90, 400], true],
  ['slower, to critical', [100, 350], [100, 25_000], false],
  ['critical, by about as much', [100, 1200], [120, 2900], true],
  ['critical, and ten times as much', [100, 1200], [100, 25_000], false],
  ['the other side', [100, 350], [350, 100], false],
])('%s is the same difference: %j, then %j', (_, before, now, isSame) => {
  const [one, other] = [before, now].map(([a, b]) => fingerprintOf({ ms: a }, { ms: b }));
  expect(one === other).toBe(isSame);
});

it('is the same difference where a ratio makes it critical', () => {
  const steady = (ms: number) => ({ samples: [ms, ms, ms] });
  expect(fingerprintOf(steady(100), steady(260))).toBe(fingerprintOf(steady(100), steady(900)));
});
