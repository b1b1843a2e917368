import { expect, it } from 'vitest';
import { LONGEST_SHOWN, shortenParts } from './shorten-parts.ts';

const shared = (text: string) => ({ text, differs: false });
const apart = (text: string) => ({ text, differs: true });
const say = (parts: ReturnType<typeof shortenParts>) =>
  parts?.map(({ text, differs }) =>
    (differs ? `[${text}]` : text).replace(/(\w)\1*/g, (run, letter: string) =>
      run.length > 3 ? `${letter}${run.length}` : run,
    ),
  );

it.each([
  ['short', [shared('a'.repeat(LONGEST_SHOWN))], undefined],
  ['long, and alike', [shared('a'.repeat(3000))], ['a600…']],
  ['long, and apart', [apart('a'.repeat(3000))], ['[a600…]']],
  [
    'what differs stays in sight',
    [shared('a'.repeat(3000)), apart('b'), shared('c'.repeat(3000))],
    ['a40…a40', '[b]', 'c40…c40'],
  ],
  [
    'not all that differs fits',
    [apart('a'.repeat(590)), shared(' '), apart('b'.repeat(100)), shared(' '), apart('c')],
    ['[a590]', ' ', '[b9…]', '…'],
  ],
  ['many that are alike', Array.from({ length: 700 }, () => shared('a')), ['a600…']],
])('%s', (_, parts, expected) => expect(say(shortenParts(parts))).toEqual(expected));
