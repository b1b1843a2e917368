import { expect, it } from 'vitest';
import { inDigits } from './number-words.ts';

it.each([
  ['It took forty-two seconds, three thousand times.', 'It took 42 seconds, 3000 times.'],
  ['One hundred and five of two million.', '105 of 2000000.'],
  ['Hundreds of them, dozens of those.', '100 of them, 12 of those.'],
  [
    'One and two, a tenth of someone’s often-used attention.',
    '1 and 2, a tenth of someone’s often-used attention.',
  ],
  ['Half past ten, zero times.', 'Half past 10, 0 times.'],
])('%s -> %s', (text, digits) => expect(inDigits(text)).toBe(digits));
