import { defaultPolicy, diffEnvelopes } from '@env-drift/diff-engine';
import type { Policy } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { bytesOf, fitDiff } from './fit-diff.ts';
import { diff } from './testing/pair-sketches.ts';
import { largestEnvelope, manyIgnores } from './testing/largest-pair.ts';

const [left, right] = [largestEnvelope('a'), largestEnvelope('b')];

it.each<[string, Policy]>([
  ['without exceptions', defaultPolicy],
  ['with the cookies ignored a hundred times', manyIgnores(() => 'set-cookie')],
  ['with all fields ignored by patterns', manyIgnores((n) => `*${'*'.repeat(n % 9)}`)],
  [
    'with a reason as long as settings may be',
    { ...defaultPolicy, ignore: [{ header: '*', reason: 'é'.repeat(15_000) }] },
  ],
])('the most that two targets can send fits, %s', (_, policy) => {
  const whole = diffEnvelopes(left, right, policy);
  expect(bytesOf(whole)).toBeGreaterThan(1_000_000);
  const fitted = fitDiff(whole);
  expect(bytesOf(fitted)).toBeLessThanOrEqual(1_000_000);
  const namesOf = ({ findings, forgiven }: typeof whole) =>
    [...findings, ...forgiven].map(({ code, fingerprint }) => [code, fingerprint]);
  expect(namesOf(fitted)).toEqual(namesOf(whole));
  expect(fitted.outcome).toEqual(whole.outcome);
  expect(JSON.stringify(fitted)).toContain('…');
});

it('what fits is left as it is', () => {
  const small = diff('a'.repeat(16));
  expect(fitDiff(small)).toBe(small);
});
