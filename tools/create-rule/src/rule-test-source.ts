import type { NewRule } from './new-rule.ts';

/** The test of that rule: a table that passes as it is, and grows with the rule. */
export const ruleTestSource = ({ code, header }: NewRule) => `
import { testRule } from '../testing/test-rule.ts';

const sent = (value: string) => ({ headers: { '${header}': value } });

testRule('${code}', {
  agrees: [
    ['neither side sends it', {}, {}],
    ['the same', sent('a'), sent('a')],
    ['each its own host', sent('https://staging.example/a'), sent('https://www.shop.example/a')],
  ],
  drifts: [
    ['another value', sent('a'), sent('b'), 'info', 'none'],
    ['on the left only', sent('a'), {}, 'info', 'none'],
    ['on the right only', {}, sent('a'), 'info', 'none'],
    ['another path', sent('https://staging.example/a'), sent('https://www.shop.example/b'), 'info', 'none'],
  ],
});
`;
