import { expect, it } from 'vitest';
import { looksRandom } from './looks-random.ts';

it.each([
  ['c2VjcmV0', true],
  ['dXNlcjpwYXNz', true],
  ['e3b0c44298fc1c149afb', true],
  ['x-proj-a1B2a1B2a1B2', true],
  ['plan2026', false],
  ['iPhone15pro', false],
  ['Rammstein2026-Wien', false],
  ['learn-Tutorial-2026-long', false],
  ['web01-eu02-prod3-cluster7.shop.example.com', false],
  ['20250101-release', false],
  ['a1B2', false],
  ['', false],
])('%s -> %s', (text, isRandom) => expect(looksRandom(text, 8)).toBe(isRandom));
