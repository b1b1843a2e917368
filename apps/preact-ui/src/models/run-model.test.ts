import type { ApiFailure, ApiResult } from '@env-drift/api-client';
import type { Comparison, ComparisonEvent, HistoryEntry, HistoryPage } from '@env-drift/contracts';
import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createRunModel, type RunApi } from './run-model.ts';
import { createServerTime } from './server-time.ts';
import {
  comparisonId,
  completed,
  failed,
  finding,
  historyEntry,
  pairKey,
  running,
} from './sample-comparison.ts';

const unreachable: ApiFailure = { code: 'unreachable', message: 'Not reached.' };

const END = Symbol('end');

/** What is handed out one by one, to whoever reads. */
function channel<Item>() {
  const items: (Item | typeof END)[] = [];
  const waiting: ((item: Item | typeof END) => void)[] = [];
  const put = (item: Item | typeof END) => {
    const reader = waiting.shift();
    if (reader) reader(item);
    else items.push(item);
  };
  return {
    put,
    end: () => put(END),
    async *read() {
      for (;;) {
        const item =
          items.shift() ?? (await new Promise<Item | typeof END>((take) => waiting.push(take)));
        if (item === END) return;
        yield item;
      }
    },
  };
}

/** A run whose answers and events the test hands out one by one. */
function scene(history: () => ApiResult<HistoryPage> = () => historyOf([])) {
  const polls = channel<ApiResult<Comparison>>();
  const told = channel<ApiResult<ComparisonEvent>>();
  let watchSignal: AbortSignal | undefined;
  let tellOpen: (() => void) | undefined;
  /** What the server says when it is asked once. */
  let answer: ApiResult<Comparison> = { ok: false, failure: unreachable };
  const getHistory = vi.fn(async () => history());
  const send = vi.fn(async () => answer);
  const api: RunApi = {
    async *watchComparison(_id, { signal } = {}) {
      watchSignal = signal;
      for await (const seen of polls.read()) {
        yield seen;
        const isOver = seen.ok
          ? seen.value.status !== 'running'
          : (seen.failure.status ?? 500) < 500;
        if (isOver) return;
      }
    },
    watchEvents(_id, { onOpen } = {}) {
      tellOpen = onOpen;
      return told.read();
    },
    getComparison: vi.fn(async () => answer),
    getHistory,
    cancelComparison: send,
    explainComparison: send,
  };
  let now = 0;
  const ticks = new Set<() => void>();
  const clock = {
    now: () => now,
    every: (_ms: number, tick: () => void) => {
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
  };
  const run = createRunModel({
    api,
    id: comparisonId,
    clock,
    serverTime: createServerTime(clock),
  });
  return {
    api,
    run,
    leave: run.mount(),
    getHistory,
    send,
    signal: () => watchSignal,
    ticking: () => ticks.size,
    pass(ms: number) {
      now += ms;
      for (const tick of [...ticks]) tick();
    },
    see: (value: Comparison) => polls.put({ ok: true, value }),
    miss: (failure: ApiFailure) => polls.put({ ok: false, failure }),
    answer(value: Comparison) {
      answer = { ok: true, value };
    },
    refuse(failure: ApiFailure) {
      answer = { ok: false, failure };
    },
    tell: (...events: ComparisonEvent[]) =>
      events.forEach((value) => told.put({ ok: true, value })),
    lose: (failure: ApiFailure) => told.put({ ok: false, failure }),
    endEvents: told.end,
    open: () => tellOpen?.(),
    until: (show: () => void) => vi.waitFor(show, { interval: 1 }),
  };
}

const probed: ComparisonEvent = {
  id: 1,
  at: 1_000,
  event: 'stage',
  stage: 'probe',
  state: 'finished',
  duration_ms: 84,
};
const over: ComparisonEvent = { id: 2, at: 1_100, event: 'done', status: 'completed' };

const historyOf = (comparisons: HistoryEntry[]): ApiResult<HistoryPage> => ({
  ok: true,
  value: { pairKey, comparisons, nextCursor: null },
});

it('looks at the comparison when something is told, and loads the history at the start and at the end', async () => {
  const { run, see, answer, tell, endEvents, until, getHistory } = scene();
  expect(run.screen.value).toEqual({ show: 'loading' });
  see(running('probe'));
  await until(() => expect(run.comparison.value?.stage).toBe('probe'));
  answer(running('explain'));
  tell(probed);
  await until(() => expect(run.comparison.value?.stage).toBe('explain'));
  expect(run.events.value).toEqual([probed]);
  expect(getHistory).toHaveBeenCalledTimes(1);
  tell(over);
  endEvents();
  see(completed([finding()]));
  await until(() => expect(run.comparison.value?.status).toBe('completed'));
  expect(getHistory).toHaveBeenCalledTimes(2);
  expect(run.events.value).toEqual([probed, over]);
});

it('polls on where the events end before the comparison', async () => {
  const { run, see, endEvents, until } = scene();
  see(running('probe'));
  endEvents();
  see(running('explain'));
  await until(() => expect(run.comparison.value?.stage).toBe('explain'));
  see(completed());
  await until(() => expect(run.comparison.value?.status).toBe('completed'));
});

it('reads the record of one that has ended once somebody looks at it, without asking for it again', async () => {
  const { run, see, tell, endEvents, until, api } = scene();
  see(completed());
  await until(() => expect(run.comparison.value).toBeDefined());
  expect(run.events.value).toEqual([]);
  tell(probed, over);
  endEvents();
  run.readRecord();
  run.readRecord();
  await until(() => expect(run.events.value).toEqual([probed, over]));
  expect(api.getComparison).not.toHaveBeenCalled();
});

it('shows a thousand events that come at once in a few pieces', async () => {
  const { run, see, tell, until, pass } = scene();
  see(running());
  await until(() => expect(run.comparison.value).toBeDefined());
  let drawn = -1;
  const stop = effect(() => {
    void run.events.value;
    drawn++;
  });
  tell(
    ...Array.from({ length: 1_000 }, (_, index): ComparisonEvent => {
      return { id: index + 1, at: 1, event: 'log', level: 'info', message: 'Hello.' };
    }),
  );
  await until(() => {
    pass(50);
    expect(run.events.value).toHaveLength(1_000);
  });
  stop();
  expect(drawn).toBeLessThan(20);
});

it('tells the time of the server as the last event does', async () => {
  const { run, see, tell, until, pass } = scene();
  see(running());
  tell(probed);
  await until(() => expect(run.events.value).toHaveLength(1));
  pass(250);
  expect(run.serverNow()).toBe(1_250);
});

it('takes what was told before the page was opened for no later than it was', async () => {
  const { run, see, tell, until, pass } = scene();
  pass(9_000);
  see(running());
  tell(probed);
  await until(() => expect(run.events.value).toHaveLength(1));
  expect(run.serverNow()).toBe(9_000);
});

it('counts the time of the run and stops at its end', async () => {
  const { run, see, endEvents, until, pass, ticking } = scene();
  see(running());
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  pass(700);
  expect(run.elapsedMs.value).toBe(700);
  endEvents();
  see(completed());
  await until(() => expect(run.elapsedMs.value).toBe(1530));
  await until(() => expect(ticking()).toBe(0));
  pass(60_000);
  expect(run.elapsedMs.value).toBe(1530);
});

it('says how long a failed run took, as the server measured it', async () => {
  const { run, see, endEvents, until, pass } = scene();
  see(running());
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  pass(700);
  endEvents();
  see(failed());
  await until(() => expect(run.elapsedMs.value).toBe(9000));
});

describe('what the reader asks for', () => {
  it('cancels: what the server answers is shown, and a late answer takes nothing back', async () => {
    const { run, see, answer, until } = scene();
    see(running());
    await until(() => expect(run.screen.value.show).toBe('comparison'));
    answer(failed('probe'));
    await run.cancel();
    expect(run.comparison.value?.status).toBe('failed');
    expect(run.cancelling.value).toEqual({ isUnderWay: false });
    see(running());
    expect(run.comparison.value?.status).toBe('failed');
  });

  it('has it explained again, once at a time, and says where that failed', async () => {
    const { run, see, answer, refuse, until, send } = scene();
    see(completed());
    await until(() => expect(run.screen.value.show).toBe('comparison'));
    refuse({ code: 'too_busy', message: 'Later.', status: 503 });
    await Promise.all([run.explainAgain(), run.explainAgain('other')]);
    expect(send).toHaveBeenCalledTimes(1);
    expect(run.explaining.value).toMatchObject({ failure: { message: 'Later.' } });
    answer(completed([finding()]));
    await run.explainAgain('other');
    expect(send).toHaveBeenLastCalledWith(comparisonId, { model: 'other' }, expect.anything());
    expect(run.explaining.value).toEqual({ isUnderWay: false });
    expect(run.comparison.value?.result.findings).toHaveLength(1);
  });
});

describe('a connection that breaks', () => {
  it('is said quietly, keeps what is known, and is forgotten when it is back, before anything is told', async () => {
    const { run, see, lose, open, until } = scene();
    see(running());
    lose(unreachable);
    await until(() => expect(run.screen.value).toMatchObject({ isRetrying: true }));
    expect(run.comparison.value?.status).toBe('running');
    open();
    expect(run.screen.value).toMatchObject({ isRetrying: false });
  });

  it('of the events alone is no break: the comparison is asked for', async () => {
    const { run, see, lose, answer, until } = scene();
    see(running('probe'));
    await until(() => expect(run.comparison.value).toBeDefined());
    answer(running('explain'));
    lose({ code: 'too_many_readers', message: 'Full.', status: 503 });
    await until(() => expect(run.comparison.value?.stage).toBe('explain'));
    expect(run.screen.value).toMatchObject({ isRetrying: false });
    answer(completed());
    lose({ code: 'too_many_readers', message: 'Full.', status: 503 });
    await until(() => expect(run.comparison.value?.status).toBe('completed'));
  });

  it('before anything is known shows that the server is missing', async () => {
    const { run, see, miss, until } = scene();
    miss(unreachable);
    await until(() => expect(run.screen.value.show).toBe('unreachable'));
    see(running());
    await until(() => expect(run.screen.value.show).toBe('comparison'));
  });
});

it.each([
  [404, 'not-found'],
  [400, 'not-found'],
  [403, 'refused'],
])('an answer %i that ends the watch shows %s', async (status, show) => {
  const { run, miss, until } = scene();
  miss({ code: 'refused', message: 'No.', status });
  await until(() => expect(run.screen.value.show).toBe(show));
});

it('tells one that its pair keeps no more from one that never was', async () => {
  const { run, miss, until } = scene(() => historyOf([historyEntry()]));
  miss({ code: 'comparison_not_found', message: 'No.', status: 404 });
  await until(() => expect(run.screen.value).toEqual({ show: 'evicted', pairKey }));
});

it('says it when a comparison vanishes while it is watched', async () => {
  const { run, see, miss, lose, endEvents, until } = scene();
  see(running());
  lose({ code: 'not_found', message: 'Gone.', status: 404 });
  endEvents();
  miss({ code: 'not_found', message: 'Gone.', status: 404 });
  await until(() =>
    expect(run.screen.value).toMatchObject({ isRetrying: false, failure: { message: 'Gone.' } }),
  );
});

it('stops watching and changes nothing once it is left', async () => {
  const { run, see, leave, pass, signal, until } = scene();
  see(running('probe'));
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  leave();
  expect(signal()?.aborted).toBe(true);
  see(completed());
  pass(500);
  expect(run.comparison.value?.status).toBe('running');
  expect(run.elapsedMs.value).toBe(0);
});

it('keeps a history that is shown when a refresh fails, and loads a missing one on request', async () => {
  let answer: ApiResult<HistoryPage> = { ok: false, failure: unreachable };
  const { run, see, endEvents, until } = scene(() => answer);
  see(running());
  await until(() => expect(run.history.value).toEqual(answer));
  const page = (answer = historyOf([historyEntry()]));
  run.reloadHistory();
  await until(() => expect(run.history.value).toEqual(page));
  answer = { ok: false, failure: unreachable };
  endEvents();
  see(completed());
  await until(() => expect(run.comparison.value?.status).toBe('completed'));
  expect(run.history.value).toEqual(page);
});
