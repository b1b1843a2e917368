import type { ApiClient, ApiFailure, ApiResult } from '@env-drift/api-client';
import type { Comparison, ComparisonEvent, HistoryPage } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import type { Clock } from './clock.ts';
import { createEventBook } from './event-book.ts';
import { findPairOf } from './find-pair-of.ts';
import { createSingleFlight } from './single-flight.ts';
import { runLength } from './run-length.ts';
import { screenOf } from './run-screen.ts';
import type { ServerTime } from './server-time.ts';

export type RunApi = Pick<
  ApiClient,
  | 'watchComparison'
  | 'getComparison'
  | 'watchEvents'
  | 'getHistory'
  | 'cancelComparison'
  | 'explainComparison'
>;

/** Something that the reader has asked for: under way, or failed. */
export interface Request {
  isUnderWay: boolean;
  failure?: ApiFailure;
}

interface RunParts {
  api: RunApi;
  id: string;
  clock: Clock;
  serverTime: ServerTime;
}

export type RunModel = ReturnType<typeof createRunModel>;

const TICK_MS = 100;
const AT_REST: Request = { isUnderWay: false };

/** One comparison, watched until it ends, and its pair's history. A new comparison gets a new model. */
export function createRunModel({ api, id, clock, serverTime }: RunParts) {
  const comparison = signal<Comparison>();
  const failure = signal<ApiFailure>();
  const isWatching = signal(true);
  const watchedMs = signal(0);
  const history = signal<ApiResult<HistoryPage>>();
  const cancelling = signal<Request>(AT_REST);
  const explaining = signal<Request>(AT_REST);
  const knownPair = signal<string>();
  const book = createEventBook(clock, serverTime);
  let left: AbortController | undefined;
  let isFollowed = false;

  const screen = computed(() =>
    screenOf({
      seen: comparison.value,
      failed: failure.value,
      isWatching: isWatching.value,
      knownPair: knownPair.value,
    }),
  );

  /** Server time once it is known, the watcher's own clock before: the two may disagree. */
  const elapsedMs = computed(() => {
    const seen = comparison.value;
    return seen && seen.status !== 'running' ? runLength(seen) : watchedMs.value;
  });

  async function loadHistory(pairKey: string, signal: AbortSignal) {
    const page = await api.getHistory(pairKey, { signal });
    if (signal.aborted) return;
    // A list that is already shown is worth more than the news that a refresh failed.
    if (page.ok || !history.value?.ok) history.value = page;
  }

  /** A comparison that has ended never goes back, whatever answer comes late. */
  function see(seen: Comparison, signal: AbortSignal) {
    if (signal.aborted || (isOver() && seen.status === 'running')) return;
    const isNews = comparison.value === undefined || (!isOver() && seen.status !== 'running');
    failure.value = undefined;
    comparison.value = seen;
    if (isNews) void loadHistory(seen.pairKey, signal);
  }

  const isOver = () => comparison.value !== undefined && comparison.value.status !== 'running';

  /** Polls: until something is known, or until it is over. */
  async function poll(signal: AbortSignal, isEnough: () => boolean) {
    for await (const seen of api.watchComparison(id, { signal })) {
      if (signal.aborted) return;
      if (seen.ok) see(seen.value, signal);
      else failure.value = seen.failure;
      if (isEnough()) return;
    }
  }

  /** Follows what is told, and looks at the comparison when something has been. */
  async function follow(signal: AbortSignal) {
    isFollowed = true;
    const isRecord = isOver();
    const refresh = createSingleFlight(async () => {
      const seen = await api.getComparison(id, { signal });
      if (seen.ok) see(seen.value, signal);
    });
    const onOpen = () => (failure.value = undefined);
    for await (const told of api.watchEvents(id, { signal, onOpen })) {
      if (signal.aborted) return;
      if (told.ok) {
        book.add(told.value);
        if (isRecord) continue;
        if (told.value.event === 'stage' && told.value.state !== 'started') void refresh();
      } else if (!isRecord) {
        failure.value = told.failure;
        // The events may be all that is missing.
        await refresh();
        if (isOver()) break;
      }
    }
    book.flush();
  }

  async function watch(signal: AbortSignal) {
    const startedAt = clock.now();
    const stopTicking = clock.every(TICK_MS, () => {
      watchedMs.value = clock.now() - startedAt;
    });
    signal.addEventListener('abort', stopTicking);
    await poll(signal, () => comparison.value !== undefined);
    if (comparison.value?.status === 'running') {
      await follow(signal);
      // Over by now; where it was not told, it is asked for.
      if (!signal.aborted) await poll(signal, isOver);
      stopTicking();
    } else {
      stopTicking();
      if (failure.value?.status === 404) {
        const pairKey = await findPairOf(api, id, signal);
        if (!signal.aborted) knownPair.value = pairKey;
      }
    }
    if (!signal.aborted) isWatching.value = false;
  }

  async function ask(
    request: typeof cancelling,
    send: (options: { signal: AbortSignal }) => Promise<ApiResult<Comparison>>,
  ) {
    const { signal } = left ?? {};
    if (!signal || request.value.isUnderWay) return;
    request.value = { isUnderWay: true };
    const answer = await send({ signal });
    if (signal.aborted) return;
    request.value = answer.ok ? AT_REST : { isUnderWay: false, failure: answer.failure };
    if (answer.ok) see(answer.value, signal);
  }

  return {
    id,
    screen,
    comparison,
    elapsedMs,
    history,
    /** What was told so far, in order. */
    events: book.events as { readonly value: readonly ComparisonEvent[] },
    /** What time it is on the server now. */
    serverNow: serverTime.now,
    cancelling,
    explaining,

    /** Starts watching; the returned function leaves. */
    mount(): () => void {
      const controller = (left = new AbortController());
      void watch(controller.signal);
      return () => {
        controller.abort();
        book.close();
      };
    },

    /** What a run that has ended had told: read once somebody looks at it. */
    readRecord() {
      if (left && isOver() && !isFollowed) void follow(left.signal);
    },

    cancel: () => ask(cancelling, (options) => api.cancelComparison(id, options)),

    /** Has it explained once more, by another model where one is named. */
    explainAgain: (model?: string) =>
      ask(explaining, (options) =>
        api.explainComparison(id, model === undefined ? {} : { model }, options),
      ),

    reloadHistory() {
      const seen = comparison.value;
      if (!seen || !left) return;
      history.value = undefined;
      void loadHistory(seen.pairKey, left.signal);
    },
  };
}
