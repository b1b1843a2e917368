import type { Json } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { comparableText } from './comparable-text.ts';

it.each<[Json, Json, boolean]>([
  [1, 1, true],
  [1, '1', false],
  [['https://s.example/a'], ['https://p.example/a'], true],
  [{ url: 'https://s.example/a' }, { url: 'https://p.example/b' }, false],
  ['https://s.example/a', 'http://p.example/a', false],
  ['https://p.example/a', 'https://p.example/a', false],
  ['https://cdn.example/a', 'https://cdn.example/a', true],
  ['s.example did not answer.', 'p.example did not answer.', true],
  [{ domain: 's.example' }, { domain: 'p.example' }, true],
  ['cs.example did not answer.', 'cp.example did not answer.', false],
  ['s.example.net', 'p.example.net', false],
])('%j of s.example says the same as %j of p.example: %s', (value, other, isSame) => {
  expect(comparableText(value, 's.example') === comparableText(other, 'p.example')).toBe(isSame);
});
