import { describe, expect, it, vi } from 'vitest';
import { answering, ask, modelOf, silent } from './testing/ask-about-status.ts';
import { good } from './testing/saying-model.ts';

describe('the call', () => {
  it('is aborted when its time is over', async () => {
    let signal: AbortSignal | undefined;
    const model = modelOf((request) => {
      signal = request.signal;
      return new Promise(() => {});
    });
    await ask({ model, budgetMs: 1 });
    expect(signal?.aborted).toBe(true);
  });

  it('is aborted when the caller stops waiting', async () => {
    const stop = new AbortController();
    const model = modelOf(({ signal }) => {
      queueMicrotask(() => stop.abort());
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error())),
      );
    });
    const explanation = await ask({ model, signal: stop.signal });
    expect(explanation.notes).toContain('the request was stopped');
  });

  it('is not begun for a caller who is gone already', async () => {
    const complete = vi.fn(answering(good).complete);
    await ask({ model: modelOf(complete), signal: AbortSignal.abort() });
    expect(complete).not.toHaveBeenCalled();
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      await ask({ model: answering(good) });
      expect(vi.getTimerCount()).toBe(0);
      const explanation = ask({ model: silent });
      await vi.advanceTimersByTimeAsync(20_000);
      expect((await explanation).notes).toContain('it took longer than 20 s');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
