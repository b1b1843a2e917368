import { testRule } from '../testing/test-rule.ts';

const truncated = { body: { bytes: 1_048_576, truncated: true } };

testRule('body-truncated', {
  agrees: [
    ['both end', { body: {} }, { body: {} }],
    ['both go on', truncated, truncated],
    ['one is in a coding', { body: { coded: 'zstd' } }, truncated],
  ],
  drifts: [
    ['an endless answer', { body: {} }, truncated, 'warn', 'right-weaker'],
    ['no body against an endless one', {}, truncated, 'warn', 'right-weaker'],
  ],
});
