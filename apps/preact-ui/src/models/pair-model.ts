import type { ApiClient, ApiFailure, ApiResult } from '@env-drift/api-client';
import type {
  AcceptFindingRequest,
  Comparison,
  HistoryEntry,
  KnownFinding,
  Severity,
  Side,
  VersionedPairSettings,
} from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { heatRows } from './heat-rows.ts';
import { createPagedList } from './paged-list.ts';
import { recordOf, type PairRecord } from './pair-record.ts';
import { relateRun } from './relate-run.ts';
import { noFilter, toRunQuery, type RunFilterValues } from './run-filter.ts';
import { createSettingsModel, type LastResult, type PolicyEngine } from './settings-model.ts';
import { timingTrend } from './timing-trend.ts';

export type PairScreen =
  | { show: 'loading' }
  | { show: 'not-found' }
  | { show: 'refused'; failure: ApiFailure }
  | { show: 'pair'; settings: VersionedPairSettings };

export type PairModel = ReturnType<typeof createPairModel>;

export interface PairModelOptions {
  api: Pick<
    ApiClient,
    | 'getSettings'
    | 'putSettings'
    | 'getHistory'
    | 'listFindings'
    | 'getComparison'
    | 'acceptFinding'
    | 'unacceptFinding'
    | 'startComparison'
  >;
  pairKey: string;
  loadEngine: () => Promise<PolicyEngine>;
  now: () => number;
}

const PAGE = 12;
const ALL_THAT_IS_KEPT = 50;
const MOST_FINDINGS = 100;
const AT_ONCE = 4;

/** A pair: its comparisons, what it remembers of findings, and its settings. A new pair gets a new model. */
export function createPairModel({ api, pairKey, loadEngine, now }: PairModelOptions) {
  const settings = signal<ApiResult<VersionedPairSettings>>();
  const known = signal<readonly KnownFinding[]>();
  const knownFailure = signal<ApiFailure>();
  /** Of every comparison that was completed, the oldest first; undefined until they are loaded. */
  const records = signal<readonly PairRecord[]>();
  /** How many there are to load; undefined while that is not known. */
  const recordCount = signal<number>();
  const recordFailure = signal<ApiFailure>();
  const last = signal<LastResult>();
  const editor = signal<ReturnType<typeof createSettingsModel>>();
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
    if (read.ok) return { show: 'pair', settings: editor.value?.stored.value ?? read.value };
    const { status } = read.failure;
    return status === 404 || status === 400
      ? { show: 'not-found' }
      : { show: 'refused', failure: read.failure };
  });

  const labels = computed((): Partial<Record<Side, string>> => {
    const { result, isSwapped = false } = last.value ?? {};
    const [left, right] = isSwapped
      ? [result?.right.label, result?.left.label]
      : [result?.left.label, result?.right.label];
    return { ...(left && { left }), ...(right && { right }) };
  });

  /** Whether a comparison had the pair's sides the other way round. */
  function isSwapped(entry: HistoryEntry): boolean {
    const read = settings.value;
    if (!read?.ok) return false;
    const { leftUrl, rightUrl } = read.value;
    return relateRun(entry, { left: { url: leftUrl }, right: { url: rightUrl } }).isSwapped;
  }

  async function loadKnown(signal: AbortSignal) {
    const found: KnownFinding[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listFindings(pairKey, {
        limit: MOST_FINDINGS,
        ...(cursor !== undefined && { cursor }),
        signal,
      });
      if (signal.aborted) return;
      knownFailure.value = page.ok ? undefined : page.failure;
      if (!page.ok) return;
      found.push(...page.value.findings);
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    known.value = found.sort(byWeight);
  }

  async function loadRecords(signal: AbortSignal) {
    recordFailure.value = undefined;
    const page = await api.getHistory(pairKey, {
      status: ['completed'],
      limit: ALL_THAT_IS_KEPT,
      signal,
    });
    if (signal.aborted) return;
    if (!page.ok) {
      recordFailure.value = page.failure;
      return;
    }
    // The newest first: the last result is what a preview needs.
    const waiting = page.value.comparisons.slice();
    recordCount.value = waiting.length;
    const loaded: PairRecord[] = [];
    const work = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const seen = await api.getComparison(entry.comparisonId, { signal });
        if (signal.aborted) return;
        // One that has made room for a newer one in the meantime is no longer part of the picture.
        if (!seen.ok) {
          if (seen.failure.status !== 404) recordFailure.value = seen.failure;
          recordCount.value = (recordCount.value ?? 1) - 1;
          continue;
        }
        const record = recordOf(seen.value, isSwapped(entry));
        if (!record) continue;
        loaded.push(record);
        keepLast(entry, seen.value);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (!signal.aborted) records.value = loaded.sort((a, b) => a.createdAt - b.createdAt);
  }

  function keepLast(entry: HistoryEntry, seen: Comparison) {
    if (seen.status !== 'completed' || (last.value?.createdAt ?? 0) > entry.createdAt) return;
    last.value = {
      comparisonId: entry.comparisonId,
      createdAt: entry.createdAt,
      result: seen.result,
      isSwapped: isSwapped(entry),
    };
  }

  async function load(signal: AbortSignal) {
    const read = await api.getSettings(pairKey, { signal });
    if (signal.aborted) return;
    if (read.ok)
      editor.value = createSettingsModel({
        api,
        stored: read.value,
        loadEngine,
        last: () => last.value,
        known: () => known.value ?? [],
        now,
      });
    settings.value = read;
    if (!read.ok) return;
    void history.reload();
    await Promise.all([loadKnown(signal), loadRecords(signal)]);
  }

  const replace = (changed: KnownFinding) => {
    known.value = (known.value ?? []).map((each) =>
      each.fingerprint === changed.fingerprint ? changed : each,
    );
  };

  return {
    pairKey,
    screen,
    history,
    editor,
    known,
    knownFailure,
    records,
    recordCount,
    recordFailure,
    isSwapped,
    startFailure,
    isStarting,
    /** When each finding appeared and vanished. */
    heat: computed(() => heatRows(records.value ?? [], known.value ?? [])),
    timing: computed(() => timingTrend(records.value ?? [])),
    /** What the sides were called last, for whom the settings give no names. */
    labels,

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

    /** @returns why not, if it was refused */
    async accept(fingerprint: string, why: AcceptFindingRequest): Promise<ApiFailure | undefined> {
      const accepted = await api.acceptFinding(pairKey, fingerprint, why);
      if (!accepted.ok) return accepted.failure;
      replace(accepted.value);
      return undefined;
    },

    async unaccept(fingerprint: string): Promise<ApiFailure | undefined> {
      const taken = await api.unacceptFinding(pairKey, fingerprint);
      if (!taken.ok) return taken.failure;
      replace(taken.value);
      return undefined;
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

const weight: Record<Severity, number> = { critical: 0, warn: 1, info: 2 };

const byWeight = (a: KnownFinding, b: KnownFinding) =>
  weight[a.severity] - weight[b.severity] || b.lastSeen - a.lastSeen;
