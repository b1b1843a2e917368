import type { ApiClient, ApiResult } from '@env-drift/api-client';
import type { IndexedRun, RunsPage } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { createHomeModel } from './home-model.ts';
import { noFilter } from './run-filter.ts';
import { comparisonId, createdAt, pairKey } from './sample-comparison.ts';
import { sayParts, sumOf } from './trend-days.ts';

const run = (change: Partial<IndexedRun> = {}): IndexedRun => ({
  comparisonId,
  pairKey,
  status: 'completed',
  createdAt,
  finishedAt: createdAt + 1,
  leftUrl: 'https://staging.example/',
  rightUrl: 'https://www.example/',
  leftLabel: 'Staging',
  rightLabel: null,
  verdict: 'match',
  maxSeverity: null,
  counts: { critical: 0, warn: 0, info: 0 },
  changes: null,
  errorCode: null,
  ...change,
});

/** Rings when the test does. */
function bell() {
  const ticks = new Set<() => void>();
  return {
    ring: () => [...ticks].forEach((tick) => tick()),
    clock: {
      now: () => 0,
      every: (_: number, tick: () => void) => (ticks.add(tick), () => void ticks.delete(tick)),
    },
  };
}

function homeOf(answers: ApiResult<RunsPage>[], health: object = {}) {
  const refused = { ok: false, failure: { code: 'x', message: 'y' } } as const;
  const listRuns = vi.fn<ApiClient['listRuns']>(async () => answers.shift() ?? refused);
  const { clock, ring } = bell();
  const api = {
    listRuns,
    getRunTrend: async () => refused,
    getHealth: vi.fn<ApiClient['getHealth']>(async () => ({
      ok: true,
      value: { status: 'ok', version: '1', ...health },
    })),
  };
  return { home: createHomeModel(api, clock), api, listRuns, ring };
}
const page = (runs: IndexedRun[]): ApiResult<RunsPage> => ({
  ok: true,
  value: { runs, nextCursor: null },
});
const failure = (code: string): ApiResult<RunsPage> => ({
  ok: false,
  failure: { code, message: 'm', status: 503 },
});

it.each([
  ['runs', page([run()])],
  ['empty', page([])],
  ['no-index', failure('run_index_not_set_up')],
  ['runs', failure('run_index_unavailable')],
])('%s', async (state, answer) => {
  const { home } = homeOf([answer]);
  expect(home.state.value).toBe('loading');
  home.mount();
  await vi.waitFor(() => expect(home.state.value).toBe(state));
});

it('keeps the pairs that it has seen, whatever is looked for then', async () => {
  const others = run({ pairKey: 'cd'.repeat(32), leftUrl: 'https://a.example/?token=***' });
  const { home } = homeOf([page([run(), run(), others]), page([])]);
  home.mount();
  await vi.waitFor(() => expect(home.pairs.value).toHaveLength(1));
  expect(home.pairs.value[0]?.values).toEqual({
    leftUrl: 'https://staging.example/',
    rightUrl: 'https://www.example/',
    leftLabel: 'Staging',
    rightLabel: '',
  });
  await home.runs.narrow({ ...noFilter, host: 'nowhere' });
  expect([home.state.value, home.pairs.value.length]).toEqual(['runs', 1]);
});

it('comes back by itself when the server does', async () => {
  const away = { ok: false, failure: { code: 'unreachable', message: 'm' } } as const;
  const demo = { leftUrl: 'http://127.0.0.1:1/', rightUrl: 'http://127.0.0.1:2/' };
  const { home, api, ring } = homeOf([away, away, page([run()])], { demo });
  api.getHealth.mockResolvedValueOnce(away);
  const leave = home.mount();
  await vi.waitFor(() => expect(home.runs.failure.value).toBeDefined());
  ring();
  await vi.waitFor(() => expect(api.listRuns).toHaveBeenCalledTimes(2));
  await vi.waitFor(() => expect(home.runs.isLoading.value).toBe(false));
  ring();
  await vi.waitFor(() => expect(home.runs.items.value).toHaveLength(1));
  await vi.waitFor(() => expect(home.demo.value).toEqual(demo));
  ring();
  expect(api.listRuns).toHaveBeenCalledTimes(3);
  leave();
});

it('offers a demo only where the deployment names one', async () => {
  const demo = { leftUrl: 'http://127.0.0.1:1/', rightUrl: 'http://127.0.0.1:2/' };
  const { home } = homeOf([page([])], { demo });
  home.mount();
  await vi.waitFor(() => expect(home.demo.value).toEqual(demo));
  const without = homeOf([page([])]);
  without.home.mount();
  await vi.waitFor(() => expect(without.home.state.value).toBe('empty'));
  expect(without.home.demo.value).toBeUndefined();
});

it('adds up the days', () => {
  const day = {
    day: '2026-11-21',
    total: 3,
    status: { running: 0, completed: 2, failed: 1 },
    verdict: { match: 1, drift: 1, inconclusive: 0 },
  };
  const sums = sumOf([day, day]);
  expect(sums).toMatchObject({ total: 6, drift: 2, match: 2, failed: 2 });
  expect(sayParts(sums)).toBe('2 drift, 2 failed, 2 no drift');
});
