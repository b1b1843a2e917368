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
  ['For a year, an hour, half a day.', 'For 1 year, 1 hour, 0.5 day.'],
  ['A fortnight, a decade, a quarter of an hour.', '14 days, 10 years, 15 minutes.'],
  ['A thousandfold, sixty-fold, triple.', 'A 1000 times, 60 times, 3 times.'],
  [
    'A second answer, once a day, a minute-long look.',
    'A second answer, once a day, 1 minute-long look.',
  ],
  ['It took a second.', 'It took 1 second.'],
])('%s -> %s', (text, digits) => expect(inDigits(text)).toBe(digits));
