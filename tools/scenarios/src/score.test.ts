import type { Finding } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { judge, type Mark } from './judge.ts';
import { printFaults, printTable } from './print-table.ts';
import { scenarios } from './scenarios.ts';
import { percent, score, shortfalls } from './score.ts';

/** A scenario labelled with these causes and codes, out of which came these. */
function mark(
  labels: { causes: string[]; findings: string[]; also?: string[] },
  told: string[],
  seen: [code: string, severity: Finding['severity']][],
): Mark {
  const findings = seen.map(([code, severity]) => ({ code, severity }) as Finding);
  return judge(
    { ...scenarios[0]!, id: 'it', category: 'cache', ...labels },
    { told, diff: { findings } as Mark['outcome']['diff'], envelopes: [] },
  );
}

const right = mark({ causes: ['a'], findings: ['x-differs'] }, ['a', 'b'], [['x-differs', 'warn']]);
const second = mark(
  { causes: ['a'], findings: ['x-differs'] },
  ['b', 'a'],
  [['x-differs', 'warn']],
);
const missed = mark({ causes: ['a'], findings: ['x-differs'] }, [], []);
const both = { causes: ['a', 'b'], findings: ['x-differs'] };
const alike = mark({ causes: [], findings: [] }, [], []);
const noisy = mark(
  { causes: [], findings: [] },
  ['a'],
  [
    ['x-differs', 'warn'],
    ['y-differs', 'info'],
  ],
);

describe('a mark', () => {
  it.each([
    ['the true cause first', right, { isFirst: true, isInThree: true, missed: [], unlabelled: [] }],
    ['the true cause second', second, { isFirst: false, isInThree: true }],
    ['nothing found', missed, { isFirst: false, isInThree: false, missed: ['x-differs'] }],
    [
      'one of two causes',
      mark(both, ['a', 'c', 'd', 'b'], []),
      { isFirst: true, isInThree: false },
    ],
    ['both causes', mark(both, ['b', 'c', 'a'], []), { isFirst: true, isInThree: true }],
    ['noise', noisy, { unlabelled: ['x-differs'] }],
    [
      'what need not be found',
      mark({ ...both, also: ['z-differs'] }, ['a'], [['z-differs', 'critical']]),
      { unlabelled: [] },
    ],
  ])('%s', (_, given, expected) => {
    expect(given).toMatchObject(expected);
  });
});

describe('the targets', () => {
  it.each([
    ['everything right', [right, alike], []],
    ['a finding missed', [missed], 3],
    [
      'a finding on a pair alike',
      [right, noisy],
      ['1 findings above info on pairs that are alike'],
    ],
    ['first in half', [right, second], ['the true cause came first in 50 % only']],
    ['first in nine of ten', [...Array<Mark>(9).fill(right), second], []],
  ])('%s', (_, marks, expected) => {
    const short = shortfalls(score(marks));
    if (typeof expected === 'number') expect(short).toHaveLength(expected);
    else expect(short).toEqual(expected);
  });
});

it('prints a line for each category, and what went wrong', () => {
  const lines = printTable([right, second]).split('\n').slice(2);
  expect(lines).toEqual([
    '| cache | 2 | 2 of 2, 100 % | 2 of 2, 100 % | 0 | 1 of 2, 50 % | 2 of 2, 100 % |',
    '| **all** | 2 | 2 of 2, 100 % | 2 of 2, 100 % | 0 | 1 of 2, 50 % | 2 of 2, 100 % |',
  ]);
  expect(printFaults([right, second, missed])).toBe(
    '- it: a told as b, a\n- it: missed x-differs; a told as nothing',
  );
});

it.each([
  [17, 20, '85 %'],
  [2, 3, '66.6 %'],
  [0, 0, '-'],
])('percent(%i, %i) is %s', (part, whole, text) => {
  expect(percent(part, whole)).toBe(text);
});
