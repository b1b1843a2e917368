import { expect, it, vi } from 'vitest';
import { rememberHarmless } from './remember-harmless.ts';

const hide = () => vi.fn((text: string) => text.replace('secret', '***'));

it('looks once at what is harmless, and each time at what is not', () => {
  const mask = hide();
  const remembering = rememberHarmless(mask);
  const texts = ['a', 'my secret', 'a', 'my secret'];
  expect(texts.map(remembering)).toEqual(['a', 'my ***', 'a', 'my ***']);
  expect(mask.mock.calls.flat()).toEqual(['a', 'my secret', 'my secret']);
});

it.each([
  ['long ones', () => ['x'.repeat(257)], 2],
  ['what is not so long', () => ['x'.repeat(256)], 1],
  ['few', () => Array.from({ length: 500 }, (_, index) => `${index}`), 1],
  ['too many', () => Array.from({ length: 501 }, (_, index) => `${index}`), 2],
])('%s are looked at %3$i times', (_, textsOf, times) => {
  const mask = hide();
  const remembering = rememberHarmless(mask);
  const [first = '', ...others] = textsOf();
  for (const text of [first, ...others, first]) remembering(text);
  expect(mask.mock.calls.filter(([text]) => text === first)).toHaveLength(times);
});
