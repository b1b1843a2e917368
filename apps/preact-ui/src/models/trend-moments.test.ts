import { expect, it } from 'vitest';
import { trendMoments } from './trend-moments.ts';

const at = Date.UTC(2026, 10, 22, 12) / 1000;

it.each([
  ['a minute', 60, /^\d{2}:\d{2}:\d{2}$/],
  ['a week', 7 * 86_400, /^Nov 2[12], \d{2}:\d{2}$/],
])('tells moments within %s apart', (_name, span, expected) => {
  const moment = trendMoments([at, at + span]);
  expect(moment(0)).toMatch(expected);
  expect(moment(0)).not.toBe(moment(1));
});

it('begins a day with its hour 0', () => {
  const midnight = new Date(2026, 10, 22, 0, 4, 7).getTime() / 1000;
  expect(trendMoments([midnight])(0)).toBe('00:04:07');
});

it('says nothing of a moment that there is not', () => {
  expect(trendMoments([])(0)).toBe('');
});
