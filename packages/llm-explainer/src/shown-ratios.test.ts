import { describe, expect, it } from 'vitest';
import { findFalseRatio, shownRatios } from './shown-ratios.ts';
import { facts, makeDiff, makeFinding } from './testing/make-diff.ts';

const findings = [
  makeFinding('timing-differs', {
    section: 'timing',
    keys: ['duration_ms'],
    left_value: { duration_ms: 1000 },
    right_value: { duration_ms: 100 },
  }),
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=300, s-maxage=300',
    right_value: 'public, max-age=100, s-maxage=7500',
  }),
  makeFinding('access-differs', { left_value: { status: 200 }, right_value: { status: 401 } }),
  makeFinding('body-differs', {
    section: 'content',
    keys: ['bytes'],
    message: 'The body has 640 bytes on the left and other 320 bytes on the right.',
  }),
];
const diff = makeDiff(findings, { content: facts('bytes', 640, 320) });
const ratios = shownRatios(findings, diff);

describe('a ratio that two numbers of a finding have', () => {
  it.each([
    'Production took ten times less.',
    'Staging is 10 times slower than Production.',
    'Staging takes 10x longer.',
    'A tenfold difference in latency.',
    'They differ by a factor of 10.',
    'Staging is an order of magnitude slower.',
    'Staging keeps it three times as long.',
    'The lifetime of Staging is triple that of Production.',
    'On Staging the lifetime is tripled.',
    'Production keeps it for a third of that.',
    'Its shared lifetime is 25 times higher.',
    'The body of Staging is twice as large.',
    'The body of Staging is double the size.',
    'The size has doubled.',
    'Production sends half the bytes, almost a tenth of the time that Staging takes.',
    'Production is more than twice as fast, and well over: at least 9 times faster.',
    'It sends 50 % of the bytes, or 50% less.',
    'Production takes roughly a tenth of that.',
  ])('%s', (text) => expect(findFalseRatio(text, ratios)).toBeUndefined());
});

describe('a ratio that no two numbers have', () => {
  it.each([
    ['Production is seven times slower.', '7 times'],
    ['Production keeps it 4x longer.', '4x'],
    ['It takes a quarter of the time of Staging.', 'a quarter'],
    ['They differ by a factor of 100.', 'factor of 100'],
    ['Staging is 40 % slower.', '40 % slower'],
    ['A fiftyfold increase.', '50 times'],
    ['Production takes more than 80 times longer.', '80 times'],
  ])('%s', (text, said) => expect(findFalseRatio(text, ratios)).toBe(said));

  it('not even where two statuses have it', () => {
    const [, , access] = findings;
    expect(findFalseRatio('It is twice as much.', shownRatios([access!], makeDiff([])))).toBe(
      'twice',
    );
  });
});

it.each([
  'The header is sent twice.',
  'It was asked three times.',
  'A double slash in the path is redirected.',
  'It fails half of the time.',
  'It is kept for half a day.',
  'The first half.',
  'It answers 5xx.',
  'The body is compressed twice on the way.',
])('no ratio: %s', (text) => expect(findFalseRatio(text, () => [])).toBeUndefined());
