import { testRule } from '../testing/test-rule.ts';

const robots = (value: string) => ({ headers: { 'x-robots-tag': value } });

testRule('indexing-differs', {
  agrees: [
    ['order and case', robots('noindex, nofollow'), robots('NoFollow,NOINDEX')],
    ['none is both', robots('none'), robots('noindex, nofollow')],
  ],
  drifts: [
    ['production is hidden', {}, robots('noindex'), 'critical', 'right-weaker'],
    ['staging is hidden, as it should be', robots('noindex'), {}, 'info', 'left-weaker'],
    ['another rule', robots('nosnippet'), {}, 'info', 'none'],
  ],
});
