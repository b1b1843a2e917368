import { expect, it } from 'vitest';
import { readRetention } from './retention.ts';

it.each<[string, string, number, number]>([
  ['', '', 90, 10_000],
  ['7', '500', 7, 500],
  ['0', '0', 90, 10_000],
  ['3651', '1000001', 90, 10_000],
  ['-1', '1e3', 90, 10_000],
])('%j days and %j rows are %i and %i', (daysText, rowsText, days, rows) => {
  expect(readRetention(daysText, rowsText)).toEqual({ days, rows });
});
