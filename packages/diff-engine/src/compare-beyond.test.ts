import { expect, it } from 'vitest';
import { compareBeyond } from './compare-beyond.ts';

const whole = { $: 'object' };
const cut = (mark: string) => ({ ...whole, '…': mark });
const one = cut('cut; 600 keys a1; all b1');

it.each([
  ['both are whole', whole, whole, 'same'],
  ['one is whole', whole, one, 'unknown'],
  ['one is just cut', cut('cut'), one, 'unknown'],
  ['both are just cut', cut('cut'), cut('cut'), 'unknown'],
  ['all is the same', one, { ...one }, 'same'],
  ['what depends on the data differs', one, cut('cut; 600 keys a1; all b2'), 'unknown'],
  ['keys differ', one, cut('cut; 590 keys a2; all b2'), 'other'],
  ['types differ', one, cut('cut; 600 keys a2; all b2'), 'other'],
  ['it is summed up in another form', one, cut('cut; 600 keys a1; all b1; more'), 'unknown'],
])('%s', (_, left, right, is) => {
  expect(compareBeyond(left, right)).toMatchObject({ is });
  expect(compareBeyond(right, left)).toMatchObject({ is });
});

it('says how many keys each side has', () => {
  expect(compareBeyond(one, cut('cut; 590 keys a2; all b2'))).toEqual({
    is: 'other',
    left: { keys: 600, hash: 'a1' },
    right: { keys: 590, hash: 'a2' },
  });
});
