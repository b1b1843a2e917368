import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPsLine, readStat } from './kill-runtime.ts';

it.each([
  ['812 (workerd) S 801 800 800 0 -1', { pid: 812, group: 800, command: 'workerd' }],
  ['7 (a) b (c) R 1 2 3', { pid: 7, group: 2, command: 'a) b (c' }],
  ['', undefined],
])('of /proc: %j', (text, running) => {
  expect(readStat(text)).toEqual(running);
});

it.each([
  ['  812   800 workerd', { pid: 812, group: 800, command: 'workerd' }],
  ['9001 800 /opt/my apps/workerd ', { pid: 9001, group: 800, command: '/opt/my apps/workerd' }],
  ['', undefined],
])('of ps: %j', (text, running) => {
  expect(readPsLine(text)).toEqual(running);
});

it.skipIf(process.platform !== 'linux')('knows this process', () => {
  expect(readStat(readFileSync('/proc/self/stat', 'utf8'))).toMatchObject({ pid: process.pid });
});
