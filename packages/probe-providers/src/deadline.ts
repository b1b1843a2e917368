/** How a piece of work ended: by itself, or because the time was up first. */
export type Raced<Value> =
  { state: 'done'; value: Value } | { state: 'failed'; error: unknown } | { state: 'expired' };

export interface Deadline {
  /** For `fetch`: aborts when the time is up, and when the deadline is closed. */
  readonly signal: AbortSignal;
  /**
   * Waits for the work or for the end of the time, whichever comes first: work that ignores the
   * signal cannot make the caller hang. A value that comes too late is given to `discard`.
   */
  race<Value>(work: () => Promise<Value>, discard?: (late: Value) => void): Promise<Raced<Value>>;
  /** Waits for work whose time does not count. */
  hold<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Clears the timer and lets go of everything that still listens to the signal. */
  close(): void;
}

/** Made once: a reason of its own for each would be a stack trace for nobody. */
const OVER = new Error('Nobody waits for this any more.');

/** Starts one time budget that several pieces of work share. */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  let endsAt = Date.now() + ms;
  let timer = setTimeout(end, ms);

  return {
    signal,
    race: (work, discard) =>
      new Promise((resolve) => {
        const expire = () => resolve({ state: 'expired' });
        if (signal.aborted) return expire();
        signal.addEventListener('abort', expire, { once: true });
        const settle = () => signal.removeEventListener('abort', expire);
        invoke(work).then(
          (value) => {
            settle();
            if (signal.aborted) discard?.(value);
            resolve({ state: 'done', value });
          },
          (error: unknown) => {
            settle();
            resolve(signal.aborted ? { state: 'expired' } : { state: 'failed', error });
          },
        );
      }),
    async hold(work) {
      clearTimeout(timer);
      const left = endsAt - Date.now();
      try {
        return await work();
      } finally {
        endsAt = Date.now() + left;
        if (!signal.aborted) timer = setTimeout(end, left);
      }
    },
    close() {
      clearTimeout(timer);
      controller.abort(OVER);
    },
  };
}

/** Makes what is thrown before the first await a rejection like any other. */
const invoke = async <Value>(work: () => Promise<Value>): Promise<Value> => work();
