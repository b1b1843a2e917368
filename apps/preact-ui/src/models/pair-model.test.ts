import type { ApiFailure } from '@env-drift/api-client';
import type { Comparison, HistoryEntry, KnownFinding } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { createPairModel, type PairModelOptions } from './pair-model.ts';
import { comparisonId, completed, finding, historyEntry, pairKey } from './sample-comparison.ts';

const left = 'https://staging.example/';
const right = 'https://www.example/';
const known: KnownFinding = {
  ...finding(),
  mirrored: 'f'.repeat(16),
  state: 'open',
  firstSeen: 1,
  lastSeen: 2,
  timesSeen: 2,
  lastComparisonId: comparisonId,
};
const ok = <Value>(value: Value) => ({ ok: true as const, value });
const refused = (failure: Partial<ApiFailure>) => ({
  ok: false as const,
  failure: { code: 'not_found', message: 'No.', ...failure },
});
const entry = (index: number, change: Partial<HistoryEntry> = {}) =>
  historyEntry({ comparisonId: `c${index}`, createdAt: index, ...change });
const comparisonAt = (index: number): Comparison => {
  const seen = completed([finding()]);
  seen.result.meta.created_at = index;
  return { ...seen, comparisonId: `c${index}` };
};

function pairOf(api: Partial<PairModelOptions['api']> = {}) {
  const pair = createPairModel({
    pairKey,
    api: {
      getSettings: async () =>
        ok({
          ...{ pairKey, leftUrl: left, rightUrl: right, version: 0, changedAt: null, who: null },
          settings: {},
          versions: [],
        }),
      getHistory: async () => ok({ pairKey, comparisons: [entry(2), entry(1)], nextCursor: null }),
      listFindings: async () => ok({ pairKey, findings: [known], nextCursor: null }),
      getComparison: async (id) => ok(comparisonAt(Number(id.slice(1)))),
      acceptFinding: async () => ok({ ...known, state: 'accepted' as const }),
      unacceptFinding: async () => ok(known),
      startComparison: async () => ok({ comparisonId, pairKey }),
      ...api,
    },
  });
  pair.mount();
  return pair;
}

it('loads what the pair remembers, the oldest comparison first', async () => {
  const pair = pairOf();
  expect(pair.screen.value.show).toBe('loading');
  await vi.waitFor(() => expect(pair.records.records.value).toHaveLength(2));
  expect(pair.screen.value.show).toBe('pair');
  expect(pair.timing.value.at).toEqual([0.001, 0.002]);
  expect(pair.heat.value).toMatchObject([{ cells: ['critical', 'critical'], seen: 2 }]);
  expect(pair.history.items.value).toHaveLength(2);
  expect(pair.findings.known.value).toEqual([known]);
  expect(pair.records.last.value?.comparisonId).toBe('c2');
});

it.each([
  [404, 'not-found'],
  [400, 'not-found'],
  [500, 'refused'],
])('%i: %s', async (status, show) => {
  const pair = pairOf({ getSettings: async () => refused({ status }) });
  await vi.waitFor(() => expect(pair.screen.value.show).toBe(show));
});

it('goes without a comparison that has made room for another', async () => {
  const pair = pairOf({
    getComparison: async (id) => (id === 'c1' ? refused({ status: 404 }) : ok(comparisonAt(2))),
  });
  await vi.waitFor(() => expect(pair.records.records.value).toHaveLength(1));
  expect(pair.records.failure.value).toBeUndefined();
});

it('has the sides of a swapped comparison as the pair has them', async () => {
  const swapped = entry(2, { leftUrl: right, rightUrl: left });
  const pair = pairOf({
    getHistory: async () => ok({ pairKey, comparisons: [swapped], nextCursor: null }),
  });
  await vi.waitFor(() => expect(pair.records.records.value).toHaveLength(1));
  expect(pair.records.records.value?.[0]?.times).toEqual({ left: 120, right: 84 });
  expect(pair.records.last.value?.isSwapped).toBe(true);
});

it('accepts a finding, and takes it back', async () => {
  const pair = pairOf();
  await vi.waitFor(() => expect(pair.findings.known.value).toBeDefined());
  expect(await pair.findings.accept(known.fingerprint, { reason: 'so' })).toBeUndefined();
  expect(pair.findings.known.value?.[0]?.state).toBe('accepted');
  await pair.findings.unaccept(known.fingerprint);
  expect(pair.findings.known.value?.[0]?.state).toBe('open');
});

it('says why a finding was not accepted', async () => {
  const pair = pairOf({ acceptFinding: async () => refused({ code: 'until_is_over' }) });
  await vi.waitFor(() => expect(pair.findings.known.value).toBeDefined());
  expect(await pair.findings.accept(known.fingerprint, { reason: 'so' })).toMatchObject({
    code: 'until_is_over',
  });
});

it('shows the settings that were saved', async () => {
  const pair = pairOf();
  await vi.waitFor(() => expect(pair.screen.value.show).toBe('pair'));
  const screen = pair.screen.value;
  if (screen.show !== 'pair') throw new Error(screen.show);
  pair.takeSettings({ ...screen.settings, version: 1, settings: { leftLabel: 'Mine' } });
  expect(pair.screen.value).toMatchObject({ settings: { version: 1 } });
});

it('compares as the settings say', async () => {
  const startComparison = vi.fn(async () => ok({ comparisonId, pairKey }));
  const pair = pairOf({ startComparison });
  await vi.waitFor(() => expect(pair.screen.value.show).toBe('pair'));
  const onStarted = vi.fn();
  await pair.compare(onStarted);
  expect(startComparison).toHaveBeenCalledWith(
    { leftUrl: left, rightUrl: right },
    expect.anything(),
  );
  expect(onStarted).toHaveBeenCalledExactlyOnceWith(comparisonId);
});
