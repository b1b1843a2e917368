import { describe, expect, it } from 'vitest';
import { readCompareArguments } from './compare-arguments.ts';

const [leftUrl, rightUrl] = ['https://a.example/', 'https://b.example/'];
const sides = { left: { place: leftUrl }, right: { place: rightUrl } };
/** As it is sent. */
const read = (...args: string[]) =>
  JSON.parse(JSON.stringify(readCompareArguments([leftUrl, rightUrl, ...args]))) as unknown;

it.each<[string[], object]>([
  [[], {}],
  [
    ['--left-label', 'Before', '--right-label', 'After'],
    { leftLabel: 'Before', rightLabel: 'After' },
  ],
  [['--method', 'HEAD'], { method: 'HEAD' }],
  [
    ['--header', 'Accept: text/html', '-H', 'Referer:https://a.example/?x=1'],
    { headers: { Accept: 'text/html', Referer: 'https://a.example/?x=1' } },
  ],
  [['-H', 'X-Empty:'], { headers: { 'X-Empty': '' } }],
  [
    ['--left-header', 'X-Flag: off', '--right-header', 'X-Flag: on'],
    { leftHeaders: { 'X-Flag': 'off' }, rightHeaders: { 'X-Flag': 'on' } },
  ],
  [['--samples', '5', '--warm-up'], { samples: 5, warmUp: true }],
  // What the API refuses is the API's to refuse.
  [['--samples', 'many'], { samples: null }],
  [['--method', 'POST'], { method: 'POST' }],
  [
    [
      ...['--preflight-origin', 'https://app.example', '--preflight-method', 'PUT'],
      ...['--preflight-header', 'x-a', '--preflight-header', 'x-b'],
    ],
    { preflight: { origin: 'https://app.example', method: 'PUT', headers: ['x-a', 'x-b'] } },
  ],
  [['--preflight-method', 'PUT'], { preflight: { method: 'PUT' } }],
])('%j', (args, options) => {
  expect(read(...args)).toEqual({ sides, options });
});

it('which requests of recordings', () => {
  expect(read('--left-entry', '3', '--right-entry', 'first')).toEqual({
    sides: {
      left: { place: leftUrl, entry: '3' },
      right: { place: rightUrl, entry: 'first' },
    },
    options: {},
  });
});

describe('wrong', () => {
  it.each([
    [['--header', 'Accept'], '--header needs a name and a value, such as "Accept: */*".'],
    [['--left-header', ': x'], '--left-header needs a name and a value, such as "Accept: */*".'],
    [['-H', 'X-A: 1', '-H', 'X-A: 2'], '--header names one header twice.'],
    [['https://c.example/'], 'Two URLs or recordings are needed; 3 given.'],
    [['--nope'], expect.stringContaining("'--nope'")],
    [['--samples'], expect.stringContaining("'--samples")],
  ])('%j', (args, problem) => {
    expect(read(...args)).toEqual({ problem });
  });
});

it('asks for help', () => {
  expect(readCompareArguments(['-h'])).toBe('help');
});
