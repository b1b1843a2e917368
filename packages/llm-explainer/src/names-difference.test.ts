import { expect, it } from 'vitest';
import { namesDifference } from './names-difference.ts';
import { makeFinding } from './testing/make-diff.ts';

const findings = [
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=60',
    right_value: { status: 503, title: 'How the shop is' },
  }),
];

it.each<[string, boolean]>([
  ['The caching rule is another one.', true],
  ['It answers 503.', true],
  ['It is public there.', true],
  ['Lifetimes are not the same.', true],
  ['A broken release.', false],
  ['How the other one is differs.', false],
  ['Gremlins.', false],
])('%s -> %s', (text, names) => expect(namesDifference(text, findings)).toBe(names));
