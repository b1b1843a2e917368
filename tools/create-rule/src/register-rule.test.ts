import { expect, it } from 'vitest';
import { registerRule } from './register-rule.ts';

const registry = (...rules: [code: string, name: string][]) =>
  [
    "import type { Rule } from './rule.ts';",
    ...rules.map(([code, name]) => `import { ${name} } from './rules/${code}.ts';`),
    '',
    'export const builtInRules: readonly Rule[] = [',
    ...rules.map(([, name]) => `  ${name},`),
    '];',
  ].join('\n');

it('adds one import and one line, in the order of the codes', () => {
  expect(
    registerRule(
      registry(['cache-b', 'cacheB'], ['cache-status', 'cacheStatus']),
      'cache-lifetime-differs',
    ),
  ).toBe(
    registry(
      ['cache-b', 'cacheB'],
      ['cache-lifetime-differs', 'cacheLifetimeDiffers'],
      ['cache-status', 'cacheStatus'],
    ),
  );
});
