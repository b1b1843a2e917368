import { expect, it } from 'vitest';
import { isReaderHere, watchForReader } from './reader-signs.ts';

const watched = () => {
  const window = new EventTarget();
  const ticks = new Set<() => void>();
  isReaderHere.value = false;
  watchForReader(window, {
    now: () => 0,
    every: (_ms, tick) => {
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
  });
  return { tell: (event: string) => window.dispatchEvent(new Event(event)), ticks };
};

it.each([
  ['load', false],
  ['keydown', true],
  ['pointermove', true],
  ['scroll', true],
])('%s: that the reader is here is %s', (event, expected) => {
  const { tell } = watched();
  tell(event);
  expect(isReaderHere.value).toBe(expected);
});

it('is taken to be true a while after the page is there, and is not waited for again', () => {
  const { tell, ticks } = watched();
  tell('load');
  expect(ticks.size).toBe(1);
  for (const tick of ticks) tick();
  expect([isReaderHere.value, ticks.size]).toEqual([true, 0]);
});

it('waits for no rest where the reader was here before the page', () => {
  const { tell, ticks } = watched();
  tell('keydown');
  tell('load');
  expect(ticks.size).toBe(0);
});
