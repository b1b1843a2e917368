import { expect, it } from 'vitest';
import { peakOf, readResident, readStat, usageOf } from './process-usage.ts';

const rest = '801 800 800 0 -1 4194560 21 0 0 0 150 50 0 0 20 0 9 0';
it.each([
  [`812 (workerd) S ${rest}`, { command: 'workerd', group: 800, cpuMs: 2_000 }],
  [`812 (a (b) c) R ${rest}`, { command: 'a (b) c', group: 800, cpuMs: 2_000 }],
  ['', undefined],
])('reads %j', (text, expected) => {
  expect(readStat(text)).toEqual(expected);
});

it.each([
  ['Name:\tworkerd\nVmRSS:\t    1024 kB\nThreads:\t9\n', 1_048_576],
  ['Name:\tworkerd\nState:\tZ (zombie)\n', 0],
])('reads %j', (text, expected) => {
  expect(readResident(text)).toBe(expected);
});

it('knows nothing of a group that is not there', () => {
  expect(usageOf(0, 'nobody')).toBeUndefined();
});

it('sees the most that was there, also at the end', async () => {
  let resident = 1;
  const work = async () => {
    resident = 3;
    return 'done';
  };
  expect(await peakOf(() => ({ resident, cpuMs: 0 }), work)).toEqual({ value: 'done', peak: 3 });
  expect(await peakOf(() => undefined, work)).toEqual({ value: 'done', peak: undefined });
});
