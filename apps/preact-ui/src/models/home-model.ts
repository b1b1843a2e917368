import type { ApiClient } from '@env-drift/api-client';
import type { DemoPair, IndexedRun, RunDay } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import type { Clock } from './clock.ts';
import { createPagedList } from './paged-list.ts';
import { recentPairs } from './recent-pairs.ts';
import { retryWhileAway } from './retry-while-away.ts';
import { isFiltered, noFilter, toRunQuery, type RunFilterValues } from './run-filter.ts';

export type HomeModel = ReturnType<typeof createHomeModel>;

const PAGE = 15;
const DAYS = 14;
const MOST_PAIRS = 5;

/** What was compared lately, across pairs, as far as the deployment keeps that. */
export function createHomeModel(
  api: Pick<ApiClient, 'listRuns' | 'getRunTrend' | 'getHealth'>,
  clock: Clock,
) {
  const trend = signal<readonly RunDay[]>();
  const demo = signal<DemoPair>();
  /** Of the list before anything was filtered. */
  const newest = signal<readonly IndexedRun[]>([]);

  const runs = createPagedList<IndexedRun, RunFilterValues>(async (filter, cursor, signal) => {
    const page = await api.listRuns(
      { ...toRunQuery(filter), limit: PAGE, ...(cursor !== undefined && { cursor }) },
      { signal },
    );
    if (!page.ok) return page;
    if (cursor === undefined && !isFiltered(filter)) newest.value = page.value.runs;
    return { ok: true, value: { items: page.value.runs, nextCursor: page.value.nextCursor } };
  }, noFilter);

  const state = computed((): 'loading' | 'no-index' | 'empty' | 'runs' => {
    const items = runs.items.value;
    if (runs.failure.value?.code === 'run_index_not_set_up') return 'no-index';
    if (items === undefined) return runs.failure.value ? 'runs' : 'loading';
    return items.length === 0 && !isFiltered(runs.filter.value) ? 'empty' : 'runs';
  });

  async function loadTrend(signal: AbortSignal) {
    const days = await api.getRunTrend(DAYS, { signal });
    if (days.ok && !signal.aborted) trend.value = days.value.days;
  }

  async function loadDemo(signal: AbortSignal) {
    const health = await api.getHealth({ signal });
    if (health.ok && !signal.aborted) demo.value = health.value.demo;
  }

  return {
    runs,
    state,
    trend,
    demo,
    pairs: computed(() => recentPairs(newest.value, MOST_PAIRS)),

    /** Starts loading; the returned function leaves. */
    mount(): () => void {
      const left = new AbortController();
      const loadRest = () => {
        if (!trend.value) void loadTrend(left.signal);
        if (!demo.value) void loadDemo(left.signal);
      };
      void runs.reload();
      loadRest();
      const stopRetrying = retryWhileAway(clock, runs.failure, () => {
        void runs.retry();
        loadRest();
      });
      return () => {
        stopRetrying();
        left.abort();
        runs.leave();
      };
    },
  };
}
