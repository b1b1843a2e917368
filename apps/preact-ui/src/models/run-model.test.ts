import type { ApiClient, ApiFailure, ApiResult } from '@env-drift/api-client';
import type { Comparison, HistoryEntry, HistoryPage } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import { createRunModel } from './run-model.ts';
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

/** A watch whose answers the test hands out one by one. */
function scene(history: () => ApiResult<HistoryPage> = () => historyOf([])) {
  const answers = new TransformStream<ApiResult<Comparison>, ApiResult<Comparison>>();
  const writer = answers.writable.getWriter();
  let watchSignal: AbortSignal | undefined;
  const getHistory = vi.fn(async () => history());
  const api: Pick<ApiClient, 'watchComparison' | 'getHistory'> = {
    async *watchComparison(_id, { signal } = {}) {
      watchSignal = signal;
      for await (const answer of answers.readable) yield answer;
    },
    getHistory,
  };
  let now = 0;
  let tick: (() => void) | undefined;
  const clock = {
    now: () => now,
    every: (_ms: number, callback: () => void) => {
      tick = callback;
      return () => (tick = undefined);
    },
  };
  const run = createRunModel({ api, id: comparisonId, clock });
  return {
    run,
    leave: run.mount(),
    getHistory,
    signal: () => watchSignal,
    pass(ms: number) {
      now += ms;
      tick?.();
    },
    see: (value: Comparison) => writer.write({ ok: true, value }),
    miss: (failure: ApiFailure) => writer.write({ ok: false, failure }),
    end: () => writer.close(),
    until: (show: () => void) => vi.waitFor(show, { interval: 1 }),
  };
}

const historyOf = (comparisons: HistoryEntry[]): ApiResult<HistoryPage> => ({
  ok: true,
  value: { pairKey, comparisons, nextCursor: null },
});

it('shows what is known at every moment, and loads the history at the start and at the end', async () => {
  const { run, see, end, until, getHistory } = scene();
  expect(run.screen.value).toEqual({ show: 'loading' });
  void see(running('probe'));
  await until(() => expect(run.comparison.value?.stage).toBe('probe'));
  void see(running('explain'));
  await until(() => expect(run.comparison.value?.stage).toBe('explain'));
  expect(getHistory).toHaveBeenCalledTimes(1);
  void see(completed([finding()]));
  void end();
  await until(() => expect(run.comparison.value?.status).toBe('completed'));
  expect(getHistory).toHaveBeenCalledTimes(2);
});

it('counts the time of the run and stops at its end', async () => {
  const { run, see, end, until, pass } = scene();
  void see(running());
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  pass(700);
  expect(run.elapsedMs.value).toBe(700);
  void see(completed());
  void end();
  await until(() => expect(run.elapsedMs.value).toBe(1530));
  pass(60_000);
  expect(run.elapsedMs.value).toBe(1530);
});

it('says how long a failed run took, as the server measured it', async () => {
  const { run, see, until, pass } = scene();
  void see(running());
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  pass(700);
  void see(failed());
  await until(() => expect(run.elapsedMs.value).toBe(9000));
});

describe('a connection that breaks', () => {
  it('is said quietly, keeps what is known, and is forgotten when it comes back', async () => {
    const { run, see, miss, until } = scene();
    void see(running());
    void miss(unreachable);
    await until(() => expect(run.screen.value).toMatchObject({ isRetrying: true }));
    expect(run.comparison.value?.status).toBe('running');
    void see(completed());
    await until(() => expect(run.screen.value).toMatchObject({ isRetrying: false }));
  });

  it('before anything is known shows that the server is missing', async () => {
    const { run, see, miss, until } = scene();
    void miss(unreachable);
    await until(() => expect(run.screen.value.show).toBe('unreachable'));
    void see(running());
    await until(() => expect(run.screen.value.show).toBe('comparison'));
  });
});

it.each([
  [404, 'not-found'],
  [400, 'not-found'],
  [403, 'refused'],
])('an answer %i that ends the watch shows %s', async (status, show) => {
  const { run, miss, end, until } = scene();
  void miss({ code: 'refused', message: 'No.', status });
  void end();
  await until(() => expect(run.screen.value.show).toBe(show));
});

it('says it when a comparison vanishes while it is watched', async () => {
  const { run, see, miss, end, until } = scene();
  void see(running());
  void miss({ code: 'not_found', message: 'Gone.', status: 404 });
  void end();
  await until(() =>
    expect(run.screen.value).toMatchObject({ isRetrying: false, failure: { message: 'Gone.' } }),
  );
});

it('stops watching and changes nothing once it is left', async () => {
  const { run, see, leave, pass, signal, until } = scene();
  void see(running('probe'));
  await until(() => expect(run.screen.value.show).toBe('comparison'));
  leave();
  expect(signal()?.aborted).toBe(true);
  await see(completed());
  pass(500);
  expect(run.comparison.value?.status).toBe('running');
  expect(run.elapsedMs.value).toBe(0);
});

it('keeps a history that is shown when a refresh fails, and loads a missing one on request', async () => {
  let answer: ApiResult<HistoryPage> = { ok: false, failure: unreachable };
  const { run, see, until } = scene(() => answer);
  void see(running());
  await until(() => expect(run.history.value).toEqual(answer));
  const page = (answer = historyOf([historyEntry()]));
  run.reloadHistory();
  await until(() => expect(run.history.value).toEqual(page));
  answer = { ok: false, failure: unreachable };
  void see(completed());
  await until(() => expect(run.comparison.value?.status).toBe('completed'));
  expect(run.history.value).toEqual(page);
});
