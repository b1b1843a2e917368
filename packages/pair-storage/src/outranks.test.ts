import type { Explanation } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { outranks } from './outranks.ts';

const by = (source: Explanation['source'], asked_at?: number): Explanation => ({
  summary: 'They differ.',
  ranked_causes: [],
  actions: [],
  source,
  ...(asked_at !== undefined && { asked_at }),
});

it.each<[string, Explanation, Explanation | undefined, boolean]>([
  ['any in the place of none', by('rules', 1), undefined, true],
  ['a model, asked again', by('model', 1), by('model'), true],
  ['a model, asked later', by('model', 2), by('model', 1), true],
  ['a model, asked earlier', by('model', 1), by('model', 2), false],
  ['the rules in the place of a model', by('rules', 2), by('model', 1), false],
  ['a model in the place of the rules, asked earlier', by('model', 1), by('rules', 2), true],
  ['the rules, asked again', by('rules', 1), by('rules'), true],
  ['the rules, asked earlier', by('rules', 1), by('rules', 2), false],
])('%s', (_, next, kept, expected) => expect(outranks(next, kept)).toBe(expected));
