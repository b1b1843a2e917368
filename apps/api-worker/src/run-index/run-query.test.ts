import { expect, it } from 'vitest';
import { readQuery } from '../http/read-query.ts';
import { RunsQuery, TrendQuery } from './run-query.ts';

const cursor = `s.${'a'.repeat(64)}.00000000-0000-4000-8000-000000000001`;
const DAY = Date.UTC(2026, 10, 21);

it.each<[string, object]>([
  ['', { limit: 20 }],
  ['limit=100&status=failed,running', { limit: 100, status: ['failed', 'running'] }],
  // Each word is a value of a statement, which takes a hundred of them.
  ['status=failed,running,failed', { limit: 20, status: ['failed', 'running'] }],
  ['cancelled=true', { limit: 20, cancelled: true }],
  ['cancelled=false', { limit: 20, cancelled: false }],
  ['verdict=drift&severity=critical', { limit: 20, verdict: ['drift'], severity: ['critical'] }],
  ['from=2026-11-21&to=2026-11-21', { limit: 20, from: DAY, to: DAY + 86_399_999 }],
  ['from=2026-11-21T02:00%2B02:00', { limit: 20, from: DAY }],
  ['from=2028-02-29', { limit: 20, from: Date.UTC(2028, 1, 29) }],
  ['to=172800000', { limit: 20, to: 172_800_000 }],
  ['host=%20Shop.example:8443%20', { limit: 20, host: 'Shop.example:8443' }],
  [`cursor=${cursor}`, { limit: 20, cursor }],
])('%j', (query, value) => {
  expect(readQuery(RunsQuery, new URLSearchParams(query))).toEqual({ ok: true, value });
});

const aTime = 'must be milliseconds, a day (2026-11-21) or a moment (2026-11-21T10:00:00Z)';
const aNumber = 'must be a whole number from 1 to 100';
it.each<[string, string, string]>([
  ['limit=0', 'limit', aNumber],
  ['limit=101', 'limit', aNumber],
  ['limit=1e1', 'limit', aNumber],
  ['cursor=x', 'cursor', 'must be the nextCursor of a page'],
  ['status=done', 'status', 'must be of running, completed, failed; several with commas between'],
  ['cancelled=1', 'cancelled', 'must be true or false'],
  ['verdict=', 'verdict', 'must be of match, drift, inconclusive; several with commas between'],
  ['severity=high', 'severity', 'must be of critical, warn, info; several with commas between'],
  ['from=soon', 'from', aTime],
  ['from=2026-13-01', 'from', aTime],
  ['from=2026-02-30', 'from', aTime],
  ['to=2027-02-29T10:00:00%2B02:00', 'to', aTime],
  ['from=2026-11-21T10:00', 'from', aTime],
  ['to=-1', 'to', aTime],
  ['host=%20', 'host', 'must be part of a host'],
  [`host=${'a'.repeat(300)}`, 'host', 'must be part of a host'],
  ['hosts=a', 'hosts', 'is not a known field'],
])('%j is refused', (query, field, message) => {
  expect(readQuery(RunsQuery, new URLSearchParams(query))).toMatchObject({
    ok: false,
    problem: {
      status: 400,
      code: 'invalid_query',
      detail: `${field} ${message}.`,
      errors: [{ field, message }],
    },
  });
});

it.each<[string, object]>([
  ['', { ok: true, value: { days: 14 } }],
  ['days=90', { ok: true, value: { days: 90 } }],
  ['days=91', { ok: false }],
  ['weeks=1', { ok: false }],
])('the trend takes %j', (query, expected) => {
  expect(readQuery(TrendQuery, new URLSearchParams(query))).toMatchObject(expected);
});
