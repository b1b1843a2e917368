import type { ApiClient, ApiFailure, ApiResult } from '@env-drift/api-client';
import type { HistoryEntry, Side, VersionedPairSettings } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { heatRows } from './heat-rows.ts';
import { createPagedList } from './paged-list.ts';
import { createPairFindings, type FindingsApi } from './pair-findings.ts';
import { createPairRecords } from './pair-records.ts';
import { relateRun } from './relate-run.ts';
import { noFilter, toRunQuery, type RunFilterValues } from './run-filter.ts';
import { timingTrend } from './timing-trend.ts';

export type PairScreen =
  | { show: 'loading' }
  | { show: 'not-found' }
  | { show: 'refused'; failure: ApiFailure }
  | { show: 'pair'; settings: VersionedPairSettings };

export type PairModel = ReturnType<typeof createPairModel>;

export interface PairModelOptions {
  api: FindingsApi &
    Pick<ApiClient, 'getSettings' | 'getHistory' | 'getComparison' | 'startComparison'>;
  pairKey: string;
}

const PAGE = 12;

/** A pair: its comparisons, what it remembers of findings, and its settings. A new pair gets a new model. */
export function createPairModel({ api, pairKey }: PairModelOptions) {
  const settings = signal<ApiResult<VersionedPairSettings>>();
  const startFailure = signal<ApiFailure>();
  const isStarting = signal(false);
  let left = new AbortController();

  const history = createPagedList<HistoryEntry, RunFilterValues>(async (filter, cursor, signal) => {
    // All comparisons of a pair are of the same hosts.
    const query = toRunQuery({ ...filter, host: '' });
    const page = await api.getHistory(pairKey, {
      ...query,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
      signal,
    });
    return page.ok
      ? { ok: true, value: { items: page.value.comparisons, nextCursor: page.value.nextCursor } }
      : page;
  }, noFilter);

  const screen = computed((): PairScreen => {
    const read = settings.value;
    if (!read) return { show: 'loading' };
    if (read.ok) return { show: 'pair', settings: read.value };
    const { status } = read.failure;
    return status === 404 || status === 400
      ? { show: 'not-found' }
      : { show: 'refused', failure: read.failure };
  });

  /** Whether a comparison had the pair's sides the other way round. */
  function isSwapped(entry: HistoryEntry): boolean {
    const read = settings.value;
    if (!read?.ok) return false;
    const { leftUrl, rightUrl } = read.value;
    return relateRun(entry, { left: { url: leftUrl }, right: { url: rightUrl } }).isSwapped;
  }

  const findings = createPairFindings(api, pairKey);
  const records = createPairRecords({ api, pairKey, isSwapped });

  /** What the sides were called last, for whom the settings give no names. */
  const labels = computed((): Partial<Record<Side, string>> => {
    const { result, isSwapped = false } = records.last.value ?? {};
    const [left, right] = isSwapped
      ? [result?.right.label, result?.left.label]
      : [result?.left.label, result?.right.label];
    return { ...(left && { left }), ...(right && { right }) };
  });

  async function load(signal: AbortSignal) {
    const read = await api.getSettings(pairKey, { signal });
    if (signal.aborted) return;
    settings.value = read;
    if (!read.ok) return;
    void history.reload();
    await Promise.all([findings.load(signal), records.load(signal)]);
  }

  return {
    pairKey,
    screen,
    history,
    findings,
    records,
    isSwapped,
    startFailure,
    isStarting,
    labels,
    /** When each finding appeared and vanished. */
    heat: computed(() => heatRows(records.records.value ?? [], findings.known.value ?? [])),
    timing: computed(() => timingTrend(records.records.value ?? [])),

    /** Starts loading; the returned function leaves. */
    mount(): () => void {
      const { signal } = (left = new AbortController());
      void load(signal);
      return () => {
        left.abort();
        history.leave();
      };
    },

    reload() {
      left.abort();
      left = new AbortController();
      void load(left.signal);
    },

    /** Somebody has saved others. */
    takeSettings(stored: VersionedPairSettings) {
      settings.value = { ok: true, value: stored };
    },

    /** Compares the pair as its settings say. */
    async compare(onStarted: (comparisonId: string) => void): Promise<void> {
      const read = settings.value;
      if (isStarting.value || !read?.ok) return;
      isStarting.value = true;
      const { leftUrl, rightUrl } = read.value;
      const started = await api.startComparison({ leftUrl, rightUrl }, { signal: left.signal });
      isStarting.value = false;
      if (left.signal.aborted) return;
      if (started.ok) onStarted(started.value.comparisonId);
      else startFailure.value = started.failure;
    },
  };
}
