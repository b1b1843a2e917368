import { responseRule } from '@env-drift/diff-engine';
import { expect, it } from 'vitest';
import { readNewRule, type Typed } from './read-new-rule.ts';

const existing = responseRule({
  code: 'existing-differs',
  category: 'cache',
  title: 'It is there',
  section: 'cache',
  headers: ['x-claimed'],
  evaluate: () => [],
});
const numbered = { ...existing, code: 'existing-differs2' };
const good = {
  code: 'thing-differs',
  category: 'platform',
  header: 'X-Thing',
  title: 'Things differ',
};
const read = (typed: Typed) => readNewRule({ ...good, ...typed }, [existing, numbered]);

it.each<[title: string, typed: Typed, rule: object]>([
  ['names the field in lower case', {}, { header: 'x-thing', section: 'platform' }],
  ['keeps facts of access with security', { category: 'access' }, { section: 'security' }],
  ['leaves a claimed field where it is', { header: 'x-claimed' }, { section: 'cache' }],
])('%s', (_, typed, rule) => {
  expect(read(typed)).toEqual({ ok: true, rule: expect.objectContaining(rule) });
});

it.each<[title: string, typed: Typed, problem: string]>([
  ['a code of one word', { code: 'thing' }, 'is no code'],
  ['a code in capitals', { code: 'Thing-Differs' }, 'is no code'],
  ['a path for a code', { code: '../thing-differs' }, 'is no code'],
  ['no code', { code: undefined }, 'is no code'],
  ['a code that is taken', { code: 'existing-differs' }, 'There is a rule existing-differs'],
  ['a code that the rule itself needs', { code: 'response-rule' }, 'exported as responseRule'],
  ['a code that the registry needs', { code: 'built-in-rules' }, 'exported as builtInRules'],
  ['a code of the same export', { code: 'existing-differs-2' }, 'exported as existingDiffers2'],
  ['cookies', { header: 'Set-Cookie' }, 'Cookies are kept apart'],
  ['another category', { category: 'colour' }, '"colour" is no category'],
  ['no field', { header: undefined }, 'is no response field'],
  ['what is no name of a field', { header: "x'; y" }, 'is no response field'],
  ['no title', { title: ' ' }, '--title is one line'],
  ['a title of two lines', { title: 'a\nb' }, '--title is one line'],
  ['a long title', { title: 'a'.repeat(51) }, 'at most 50 characters'],
])('refuses %s', (_, typed, problem) => {
  expect(read(typed)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});
