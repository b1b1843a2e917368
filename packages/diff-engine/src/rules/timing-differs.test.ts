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
