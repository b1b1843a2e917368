import { expect, it } from 'vitest';
import { createServerTime } from './server-time.ts';

/** By the reader's clock, which starts at 10,000, and what the server says as time goes by. */
function scene() {
  let now = 10_000;
  const time = createServerTime({ now: () => now, every: () => () => undefined });
  return { time, pass: (ms: number) => void (now += ms) };
}

it.each<[string, (the: ReturnType<typeof scene>) => void, number]>([
  ['nothing was said: the reader’s clock', ({ pass }) => pass(500), 10_500],
  ['a record of long ago makes it no earlier', ({ time }) => time.hear(2_000), 10_000],
  ['what was just told makes it later', ({ time }) => time.hear(10_070), 10_070],
  [
    'it goes on from there',
    ({ time, pass }) => {
      time.hear(10_070);
      pass(30);
    },
    10_100,
  ],
  ['a date of this second proves nothing', ({ time }) => time.hearDate(9_000, 9_990), 10_000],
  [
    'a date of an hour ago: the reader’s clock is ahead',
    ({ time }) => time.hearDate(-3_590_000, 9_900),
    -3_588_900,
  ],
  [
    'a date of the hour to come: it is behind',
    ({ time }) => time.hearDate(3_610_000, 9_900),
    3_610_000,
  ],
  [
    'what is told later counts more than what a date allowed before the machine slept',
    ({ time }) => {
      time.hearDate(9_000, 9_990);
      time.hear(70_000);
    },
    70_000,
  ],
])('%s', (_, happens, expected) => {
  const the = scene();
  happens(the);
  expect(the.time.now()).toBe(expected);
});

it('never goes back', () => {
  const { time, pass } = scene();
  expect(time.now()).toBe(10_000);
  time.hearDate(5_000, 9_900);
  expect(time.now()).toBe(10_000);
  pass(10_000);
  expect(time.now()).toBe(16_100);
});
