import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';

const folder = new URL('./rules/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.replace('.ts', ''));

it('holds every rule file once', () => {
  const { rules } = createRuleSet(builtInRules);
  expect(rules.map((rule) => rule.code).sort()).toEqual(files.sort());
});

it.each(files)('%s: file, export and code agree, and a test stands beside it', (code) => {
  const camelCase = code.replace(/-./g, (dash) => dash[1]!.toUpperCase());
  const text = readFileSync(new URL(`${code}.ts`, folder), 'utf8');
  expect(text).toContain(`export const ${camelCase} =`);
  expect(text).toContain(`code: '${code}'`);
  expect(text).toContain('@example');
  expect(readFileSync(new URL(`${code}.test.ts`, folder), 'utf8')).toContain(`testRule('${code}'`);
});
