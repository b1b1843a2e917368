import type { KnownFinding } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { heatRows } from './heat-rows.ts';
import type { PairRecord } from './pair-record.ts';

const a = 'aaaaaaaaaaaaaaaa';
const mirroredA = 'a1a1a1a1a1a1a1a1';
const b = 'bbbbbbbbbbbbbbbb';

let clock = 0;
const record = (seen: string[], change: Partial<PairRecord> = {}): PairRecord => ({
  comparisonId: `c${clock}`,
  createdAt: clock++,
  verdict: 'drift',
  times: { left: 1, right: 2 },
  findings: new Map(seen.map((name) => [name, { code: 'x-y', message: name, severity: 'warn' }])),
  forgiven: new Set(),
  unseen: [],
  ...change,
});
const known = [{ fingerprint: a, mirrored: mirroredA, message: 'told' }] as KnownFinding[];
const cellsOf = (records: PairRecord[]) =>
  Object.fromEntries(
    heatRows(records, known).map(({ fingerprint, cells }) => [fingerprint, cells]),
  );

it('says of each comparison what it says of a finding', () => {
  const rows = [
    record([a]),
    record([]),
    record([], { forgiven: new Set([a]) }),
    record([], { verdict: 'inconclusive' }),
    record([], { unseen: ['body'] }),
    record([a, b]),
  ];
  expect(cellsOf(rows)).toEqual({
    [a]: ['warn', 'absent', 'forgiven', 'unknown', 'unknown', 'warn'],
    [b]: ['absent', 'absent', 'absent', 'unknown', 'unknown', 'warn'],
  });
});

it('who saw as little as the one that found it could see it', () => {
  const blind = { unseen: ['body'] };
  expect(cellsOf([record([b], blind), record([], blind)])[b]).toEqual(['warn', 'absent']);
});

it('knows a finding again where left and right were swapped', () => {
  const [row, ...more] = heatRows([record([a]), record([mirroredA])], known);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ fingerprint: a, cells: ['warn', 'warn'], seen: 2, message: 'told' });
});

it('puts what is there still before what is gone', () => {
  const rows = heatRows([record([a]), record([b])], known);
  expect(rows.map(({ fingerprint, isInLast }) => [fingerprint, isInLast])).toEqual([
    [b, true],
    [a, false],
  ]);
});
