import type { ApiResult } from '@env-drift/api-client';
import type { KnownFinding } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { createAcceptanceModel } from './acceptance-model.ts';
import { endOfDay, faultsOfAcceptance, firstDayLeft } from './acceptance-values.ts';
import { comparisonId, finding, pairKey } from './sample-comparison.ts';

const fingerprint = finding().fingerprint;
const acceptance = { reason: 'No CDN there.', who: null, acceptedAt: 1 };
const known = (change: Partial<KnownFinding> = {}): KnownFinding => ({
  ...finding(),
  mirrored: 'fedcba9876543210',
  state: 'accepted',
  acceptance,
  firstSeen: 1,
  lastSeen: 1,
  timesSeen: 1,
  lastComparisonId: comparisonId,
  ...change,
});
const refused = { code: 'internal', message: 'No.' };

function modelOf(answer: ApiResult<KnownFinding> = { ok: true, value: known() }) {
  const api = {
    listFindings: vi.fn(async () => ({
      ok: true as const,
      value: { pairKey, findings: [known()], nextCursor: null },
    })),
    acceptFinding: vi.fn(async () => answer),
    unacceptFinding: vi.fn(async () => answer),
  };
  return { api, model: createAcceptanceModel({ api, pairKey, comparisonId }) };
}

it('knows what was accepted, whichever side was left', async () => {
  const { model } = modelOf();
  await model.load();
  expect([...model.accepted.value.keys()]).toEqual([fingerprint, 'fedcba9876543210']);
});

it('accepts with the reason, and the day and the name where they are given', async () => {
  const { model, api } = modelOf();
  expect(await model.accept(fingerprint, { reason: ' Known. ', until: '', who: ' ' })).toBe(true);
  expect(api.acceptFinding).toHaveBeenLastCalledWith(pairKey, fingerprint, {
    reason: 'Known.',
    comparisonId,
  });
  await model.accept(fingerprint, { reason: 'Known.', until: '2027-03-31', who: 'Ada' });
  expect(api.acceptFinding).toHaveBeenLastCalledWith(pairKey, fingerprint, {
    reason: 'Known.',
    until: '2027-03-31',
    who: 'Ada',
    comparisonId,
  });
  expect(model.accepted.value.get(fingerprint)).toEqual(acceptance);
});

it('takes back', async () => {
  const open = known({ state: 'open' });
  delete open.acceptance;
  const { model, api } = modelOf({ ok: true, value: open });
  await model.load();
  await model.takeBack(fingerprint);
  expect(api.unacceptFinding).toHaveBeenCalledWith(pairKey, fingerprint, { comparisonId });
  expect(model.accepted.value.has(fingerprint)).toBe(false);
});

it('says what went wrong beside the finding, and changes nothing', async () => {
  const { model } = modelOf({ ok: false, failure: refused });
  expect(await model.accept(fingerprint, { reason: 'Known.', until: '', who: '' })).toBe(false);
  expect(model.failure.value).toEqual({ fingerprint, failure: refused });
  expect(model.accepted.value.size).toBe(0);
});

it.each([
  [{ reason: ' ', until: '', who: '' }, ['reason']],
  [{ reason: 'x'.repeat(501), until: '', who: '' }, ['reason']],
  [{ reason: 'Known.', until: '2026-11-20', who: '' }, ['until']],
  [{ reason: 'Known.', until: '2026-11-21', who: '' }, []],
])('%j is wrong in %j', (values, fields) =>
  expect(Object.keys(faultsOfAcceptance(values, '2026-11-21'))).toEqual(fields),
);

it.each([
  ['2026-11-21T00:00:00+10:00', '2026-11-20'],
  ['2026-11-21T23:59:59Z', '2026-11-21'],
  ['2026-11-21T17:00:00-08:00', '2026-11-22'],
])('at %s the first day that has not ended in UTC is %s', (moment, day) => {
  expect(firstDayLeft(Date.parse(moment))).toBe(day);
});

it.each([
  ['2026-11-21', Date.UTC(2026, 10, 22) - 1],
  ['', undefined],
])('%j ends at %j', (day, end) => expect(endOfDay(day)).toBe(end));
