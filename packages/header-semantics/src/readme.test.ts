import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as exported from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const functions = new Map(
  Object.entries(exported).flatMap(([name, it]) =>
    typeof it === 'function' ? [[name, it as (...args: never[]) => unknown]] : [],
  ),
);
const told = [...readme.matchAll(/`(\w+)\(([^`()]*)\)`/g)].map(([, name, parameters]) => ({
  name: name!,
  required: parameters!.split(', ').filter((each) => !each.endsWith('?')).length,
}));
const compared = [...readme.matchAll(/`(compare\w+)`/g)].map(([, name]) => name!);

it('tells of every function that parses or compares', () => {
  const names = [...functions.keys()].filter((name) => /^(?:parse|compare)[A-Z]/.test(name));
  expect(names.filter((name) => !new RegExp(`\`${name}[(\`]`).test(readme))).toEqual([]);
});

it.each(told)('tells what $name takes', ({ name, required }) => {
  expect(functions.get(name)?.length).toBe(required);
});

it.each(compared)('%s is there', (name) => {
  expect(functions.has(name)).toBe(true);
});

it.each([...exported.PRESENCE_FIELDS, ...exported.TARGETED_CACHE_FIELDS])('names %s', (field) => {
  expect(readme.toLowerCase()).toContain(`\`${field}\``);
});
