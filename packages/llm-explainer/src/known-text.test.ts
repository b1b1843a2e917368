import { expect, it } from 'vitest';
import { eitherText, knownText } from './known-text.ts';

const known = knownText('status 503 of referrer-policy, max-age=600, 1234 ms, 250ms, 30 days');

it.each([
  [known.holds('tatus'), true],
  [known.holdsUnbroken('tatus'), false],
  [known.holdsUnbroken('max-age=60'), false],
  [known.holdsUnbroken('=600, 12'), false],
  [known.holdsUnbroken('=600,'), true],
  [known.holdsUnbroken('age=600'), true],
  [known.holdsWhole('tatus'), false],
  [known.holdsWhole('policy'), false],
  [known.holdsTerm('policy'), true],
  [known.holdsTerm('polic'), false],
  [known.holdsClass('5'), true],
  [known.holdsClass('4'), false],
  [known.holdsTime(600_000), true],
  [known.holdsTime(1_200), true],
  [known.holdsTime(1_100), false],
  [known.holdsTime(10_000_000), false],
  [known.holdsTime(250), true],
  [known.holdsTime(30 * 86_400_000), true],
  [eitherText(known, knownText('418')).holdsWhole('418'), true],
  [eitherText(known, knownText('418')).holdsTime(600_000), true],
])('%s -> %s', (found, expected) => expect(found).toBe(expected));
