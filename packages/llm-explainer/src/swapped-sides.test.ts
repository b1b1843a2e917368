import { describe, expect, it } from 'vitest';
import { findSwap, shownOnSides } from './swapped-sides.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const status = makeFinding('status-differs', { left_value: 200, right_value: 500 });
const lifetime = makeFinding('cache-lifetime-differs', {
  section: 'cache',
  keys: ['cache-control'],
  left_value: 'public, max-age=60',
  right_value: 'public, max-age=600',
});
const shown = shownOnSides([status, lifetime], makeDiff([status, lifetime]));

describe('a value on the wrong side', () => {
  it.each([
    'Staging answers 500, and Production answers 200.',
    'Production answers with 200.',
    'The 500 was observed on Staging only.',
    'The left side answers 500.',
    'On the right, the status is 200.',
    'Staging keeps it for "600", Production for "60".',
    'Staging sends `max-age=600`, Production `max-age=60`.',
    'It is 10 minutes on Staging and 1 minute on Production.',
    'While Staging answers 500, Production works.',
  ])('%s', (text) => expect(findSwap(text, shown, sides)).toBeDefined());
});

describe('a value on its own side, or on none', () => {
  it.each([
    'Staging answers 200, and Production answers 500.',
    'Production answers 500 instead of 200.',
    'Production answers 500 rather than the 200 of Staging.',
    'Production, unlike Staging, answers 500.',
    'Staging and Production answer 200 and 500.',
    'Production does not answer 200.',
    'HTTP 500 on Production vs 200 on Staging.',
    'Staging uses a shorter TTL (60s) than Production (600s = 10 min).',
    'Cache-Control max-age is 60 on Staging and 600 on Production.',
    'Production answers 500: a wall in front of Staging lets 200 through.',
    'Both sides were asked; 200 came from one, 500 from the other.',
    'The left side answers 200, which settles which side is right.',
    'Staging answers 200 right away.',
    'Production should answer 200.',
  ])('%s', (text) => expect(findSwap(text, shown, sides)).toBeUndefined());

  it('whatever the sides are called', () => {
    const unnamed = {
      left: { url: 'https://staging.shop.example/' },
      right: { url: 'https://shop.example/' },
    };
    const [left, right] = ['the left side (staging.shop.example)', 'the right side (shop.example)'];
    expect(findSwap(`${left} answers 200, ${right} 500.`, shown, unnamed)).toBeUndefined();
    expect(findSwap(`${left} answers 500, ${right} 200.`, shown, unnamed)).toBe('500');
  });

  it.each(['eu-west/1 (a+b)', '$&', '[x', '200', 'left', '日本'])('labelled %s', (label) => {
    const named = { left: { ...sides.left, label }, right: sides.right };
    expect(findSwap(`${label} answers 200, Production 500.`, shown, named)).toBeUndefined();
  });
});
