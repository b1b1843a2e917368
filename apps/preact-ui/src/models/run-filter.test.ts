import { expect, it } from 'vitest';
import { isFiltered, noFilter, toRunQuery, type RunFilterValues } from './run-filter.ts';

const rows: [Partial<RunFilterValues>, object][] = [
  [{}, {}],
  [{ outcome: 'drift' }, { verdict: ['drift'] }],
  [{ outcome: 'failed' }, { status: ['failed'], cancelled: false }],
  [{ outcome: 'cancelled' }, { cancelled: true }],
  [{ outcome: 'running' }, { status: ['running'] }],
  [
    { severity: 'warn', host: ' shop ' },
    { severity: ['warn'], host: 'shop' },
  ],
  [{ from: '2026-11-21' }, { from: new Date(2026, 10, 21).getTime() }],
  [{ to: '2026-11-21' }, { to: new Date(2026, 10, 22).getTime() - 1 }],
  [{ from: '2026' }, {}],
];
it.each(rows)('%j -> %j', (values, query) => {
  expect(toRunQuery({ ...noFilter, ...values })).toEqual(query);
});

it('knows whether anything is looked for', () => {
  expect(isFiltered(noFilter)).toBe(false);
  expect(isFiltered({ ...noFilter, host: 'a' })).toBe(true);
});
