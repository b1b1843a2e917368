import { expect, it } from 'vitest';
import { createRuleSet } from './rule-set.ts';
import { responseRule } from './rule.ts';

const rule = (code: string, more: Partial<Parameters<typeof responseRule>[0]> = {}) =>
  responseRule({ code, category: 'custom', title: 'Custom', evaluate: () => [], ...more });

const { sectionOf, rules } = createRuleSet([
  rule('claims-differ', { claims: (name) => name.startsWith('x-team-'), section: 'content' }),
  rule('lists-differ', { headers: ['x-team-cache', 'x-one'], section: 'cache' }),
  rule('others-differ', { headers: ['x-one'], section: 'security' }),
]);

it.each([
  ['x-one', 'cache', 'the first rule that lists it'],
  ['x-team-cache', 'cache', 'a rule that lists it before one that claims it'],
  ['x-team-a', 'content', 'a rule that claims it'],
  ['x-other', 'platform', 'nobody'],
])('%s is kept in %s: %s', (name, section) => expect(sectionOf(name)).toBe(section));

it('leaves the rest to the rule for what nobody claims', () => {
  expect(rules.map(({ code }) => code)).toEqual([
    'claims-differ',
    'lists-differ',
    'others-differ',
    'unclassified-header-differs',
  ]);
});

it('refuses two rules of one code', () => {
  expect(() => createRuleSet([rule('a-differs'), rule('a-differs')])).toThrow(
    'Two rules have the code a-differs.',
  );
});
