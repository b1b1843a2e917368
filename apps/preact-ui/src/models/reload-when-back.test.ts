import { expect, it, vi } from 'vitest';
import { createReloader, type LoadedPage } from './reload-when-back.ts';

/** A page whose server is away for so many looks, by a clock that the test moves. */
function scene({ awayFor = 0, ...page }: Partial<LoadedPage> & { awayFor?: number } = {}) {
  const ticks = new Set<() => void>();
  let looks = 0;
  const reload = vi.fn();
  const reloadWhenBack = createReloader(
    {
      isServerThere: async () => ++looks > awayFor,
      isTypedInto: () => false,
      isJustReloaded: () => false,
      reload,
      ...page,
    },
    {
      now: () => 0,
      every: (_, tick) => (ticks.add(tick), () => void ticks.delete(tick)),
    },
  );
  return {
    reloadWhenBack,
    reload,
    looks: () => looks,
    ring: async () => {
      [...ticks].forEach((tick) => tick());
      await new Promise(setImmediate);
    },
    isWaiting: () => ticks.size > 0,
  };
}

it('looks until the server is there, then loads the page anew', async () => {
  const { reloadWhenBack, ring, reload, looks, isWaiting } = scene({ awayFor: 2 });
  reloadWhenBack();
  for (const look of [1, 2]) {
    await ring();
    expect([looks(), reload.mock.calls.length, isWaiting()]).toEqual([look, 0, true]);
  }
  await ring();
  expect([reload.mock.calls.length, isWaiting()]).toEqual([1, false]);
});

it('looks once for all parts that are missing', async () => {
  const { reloadWhenBack, ring, looks } = scene({ awayFor: 9 });
  reloadWhenBack();
  reloadWhenBack();
  await ring();
  expect(looks()).toBe(1);
});

it.each<[string, Partial<LoadedPage>]>([
  ['whoever has typed something', { isTypedInto: () => true }],
  ['whom that did not help a moment ago', { isJustReloaded: () => true }],
])('leaves it to %s', async (_, page) => {
  const { reloadWhenBack, ring, reload, isWaiting } = scene(page);
  reloadWhenBack();
  await ring();
  expect([reload.mock.calls.length, isWaiting()]).toEqual([0, false]);
});
