import { testRule } from '../testing/test-rule.ts';

const nosniff = (value: string) => ({ headers: { 'x-content-type-options': value } });

testRule('nosniff-differs', {
  agrees: [
    ['case, and what follows the first value', nosniff('NoSniff'), nosniff('nosniff, x')],
    ['neither', {}, nosniff('sniff')],
  ],
  drifts: [
    ['missing', nosniff('nosniff'), {}, 'warn', 'right-weaker'],
    ['missing on staging', {}, nosniff('nosniff'), 'info', 'left-weaker'],
  ],
});
