import { maskSecrets } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { maskFieldValue } from './mask-field-value.ts';
import { LONGEST_VALUE, maskLongValue } from './mask-long-value.ts';

const filled = (end: string) => `${'a,'.repeat(LONGEST_VALUE / 2)}${end}`;

it.each([
  ['a short one', 'a', 'a'],
  ['one of the longest', 'a'.repeat(LONGEST_VALUE), 'a'.repeat(LONGEST_VALUE)],
  ['a longer one', filled('b'), filled('…')],
  ['much', filled('b').repeat(500), filled('…')],
])('%s', (_, value, kept) => expect(maskLongValue(value, maskSecrets)).toBe(kept));

it('keeps as much as is asked for', () => {
  expect(maskLongValue('a,'.repeat(9000), maskSecrets, 16_384)).toBe(`${'a,'.repeat(8192)}…`);
  expect(maskLongValue('abcde', maskSecrets, 3)).toBe('abc…');
});

it.each([
  ['a token that is torn', `${'b,'.repeat(50)}eyJhbGciOi${'hush'.repeat(3000)}.eyJ.c2ln`],
  ['userinfo that is torn', `https://user:${'hush'.repeat(3000)}@a.example/`],
  ['a secret that is torn', `?token=${'hush'.repeat(3000)}`],
])('%s is not shown', (_, value) =>
  expect(maskLongValue(value, maskSecrets)).not.toContain('hush'),
);

// It would take seconds if all of it was looked at.
it('a value of megabytes takes no time', () => {
  const before = performance.now();
  maskLongValue('?a='.repeat(1_300_000), maskFieldValue);
  expect(performance.now() - before).toBeLessThan(500);
});
